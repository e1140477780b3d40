import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { shortInstant } from '../../shared/time'
import styles from './SourceLog.module.css'

const EVERY_MILLIS = 30_000
const COLUMNS = ['from', 'to', 'result', 'detail'] as const

/** When it was heard and when not. */
export function SourceTimeline({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: keys.sourceHealth(id),
    queryFn: () => answer(api.GET('/api/v1/sources/{id}/health', { params: { path: { id } } })),
    refetchInterval: EVERY_MILLIS,
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  const items = [...(data?.items ?? [])].reverse()
  return (
    <Panel title={t('source.timeline')} state={data ? 'data' : 'loading'}>
      {data && items.length === 0 ? (
        <PanelMiddle title={t('source.noHistory')} />
      ) : (
        <Table label={t('source.timeline')} columns={COLUMNS.map((column) => t(`source.${column}`))}>
          {items.map((period) => (
            <tr key={`${period.from} ${period.status}`}>
              <td>{shortInstant(period.from)}</td>
              <td>{period.to ? shortInstant(period.to) : t('source.now')}</td>
              <td>
                {t(`sources.status.${period.status}`)}
                {period.reason && ` · ${t(`sources.reason.${period.reason}`)}`}
              </td>
              <td className={styles.result}>{period.detail ?? '–'}</td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  )
}
