import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { clockTime } from '../../shared/time'
import styles from './SourceLog.module.css'

const EVERY_MILLIS = 10_000
const COLUMNS = ['at', 'operation', 'result', 'took'] as const

/** The last exchanges with the device; they hold no secrets. */
export function SourceLog({ id }: { id: string }) {
  const { t } = useTranslation()
  const permitted = useCan()('logs:read')
  const { data, error } = useQuery({
    queryKey: keys.sourceLog(id),
    queryFn: () =>
      answer(api.GET('/api/v1/sources/{id}/log', { params: { path: { id }, query: { limit: 50 } } })),
    refetchInterval: EVERY_MILLIS,
    enabled: permitted,
  })
  if (!permitted) return null
  if (error) return <ProblemAlert problem={problemOf(error)} />
  const items = data?.items ?? []
  return (
    <Panel title={t('source.log')} state={data ? 'data' : 'loading'}>
      {data && items.length === 0 ? (
        <PanelMiddle title={t('source.noLog')} />
      ) : (
        <Table label={t('source.log')} columns={COLUMNS.map((column) => t(`source.${column}`))}>
          {items.map((exchange) => (
            <tr key={`${exchange.at} ${exchange.operation}`}>
              <td>{clockTime(exchange.at)}</td>
              <td>{exchange.operation}</td>
              <td className={styles.result}>{exchange.result}</td>
              <td>{t('unit.millis', { n: exchange.ms })}</td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  )
}
