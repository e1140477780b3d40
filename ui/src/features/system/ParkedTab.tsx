import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { ParkedKey } from '../../api/types'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { ActDialog } from './ActDialog'
import { FailedRow } from './FailedRow'
import styles from './System.module.css'
import { SystemPanel } from './SystemPanel'
import { useAct, useParked } from './useSystem'

const COLUMNS = ['projection', 'event', 'cause', 'since', 'waiting', 'acts'] as const

/** Keys a projection could not fold: their rows show what was known before. */
export function ParkedTab() {
  const { t } = useTranslation()
  const query = useParked()
  const [skipping, setSkipping] = useState<ParkedKey | null>(null)
  const retry = useAct(({ id }: ParkedKey) =>
    answer(api.POST('/api/v1/system/parked/{id}/retry', { params: { path: { id } } })),
  )
  const keys = query.data?.items ?? []
  return (
    <div className={styles.stack}>
      {retry.error && <ProblemAlert problem={problemOf(retry.error)} />}
      <SystemPanel
        title={t('system.tab.parked')}
        query={query}
        count={keys.length}
        empty={[t('system.noParked'), t('system.noParkedWhat')]}
      >
        <Table
          label={t('system.tab.parked')}
          numbers={[t('system.column.waiting')]}
          columns={COLUMNS.map((column) => (column === 'acts' ? '' : t(`system.column.${column}`)))}
        >
          {keys.map((parked) => (
            <FailedRow
              key={parked.id}
              name={parked.projection}
              on={parked.key}
              event={parked}
              busy={retry.isPending}
              onRetry={() => retry.mutate(parked)}
              onSkip={() => setSkipping(parked)}
            />
          ))}
        </Table>
      </SystemPanel>
      {skipping && (
        <ActDialog
          title={t('system.skipParked', { event: skipping.eventType, on: skipping.key })}
          what={t('system.skipParkedWhat', { count: skipping.waiting })}
          verb={t('system.skip')}
          reason="needed"
          danger
          act={(reason) => {
            const path = { id: skipping.id }
            return answer(api.POST('/api/v1/system/parked/{id}/skip', { params: { path }, body: { reason } }))
          }}
          onClose={() => setSkipping(null)}
        />
      )}
    </div>
  )
}
