import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { Anchor } from '../../shared/Anchor'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { OutageRow } from './OutageRow'
import styles from './OutagesPanel.module.css'
import { useOutages } from './useOutages'

const COLUMNS = ['began', 'ended', 'lasted', 'cause', 'originColumn'] as const

/** When it was down, how long, why, and in which words the source said so; of one monitor, or of all. */
export function OutagesPanel({ monitor = null }: { monitor?: string | null }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { pages, outages } = useOutages(monitor)
  const columns = COLUMNS.map((column) => t(`uptime.${column}`))
  return (
    <Anchor id="outages">
      <Panel
        title={t('uptime.outages')}
        note={
          pages.data &&
          t(pages.hasNextPage ? 'uptime.listedMore' : 'uptime.listed', { count: outages.length })
        }
        state={past ? 'past' : pages.isPending ? 'loading' : 'data'}
      >
        {pages.error && (
          <ProblemAlert problem={problemOf(pages.error)}>
            <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {pages.isSuccess && outages.length === 0 ? (
          <PanelMiddle title={t('uptime.neverDown')}>
            <span>{t('uptime.neverDownWhat')}</span>
          </PanelMiddle>
        ) : (
          <Table
            label={t('uptime.outages')}
            columns={monitor === null ? [t('uptime.monitor'), ...columns] : columns}
          >
            {outages.map((outage) => (
              <OutageRow key={outage.id} outage={outage} named={monitor === null} />
            ))}
          </Table>
        )}
        {pages.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('uptime.showMore')}
            </Button>
          </div>
        )}
      </Panel>
    </Anchor>
  )
}
