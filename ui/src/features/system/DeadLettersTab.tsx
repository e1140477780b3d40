import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { DeadLetter } from '../../api/types'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { ActDialog } from './ActDialog'
import { FailedRow } from './FailedRow'
import styles from './System.module.css'
import { SystemPanel } from './SystemPanel'
import { useAct, useDeadLetters } from './useSystem'

const COLUMNS = ['reaction', 'event', 'cause', 'since', 'waiting', 'acts'] as const

/** Events whose reaction failed. What follows for the same thing waits behind them. */
export function DeadLettersTab() {
  const { t } = useTranslation()
  const query = useDeadLetters()
  const [skipping, setSkipping] = useState<DeadLetter | null>(null)
  const retry = useAct(({ id }: DeadLetter) =>
    answer(api.POST('/api/v1/system/dead-letters/{id}/retry', { params: { path: { id } } })),
  )
  const letters = query.data?.items ?? []
  return (
    <div className={styles.stack}>
      {retry.error && <ProblemAlert problem={problemOf(retry.error)} />}
      <SystemPanel
        title={t('system.tab.dead-letters')}
        query={query}
        count={letters.length}
        empty={[t('system.noLetters'), t('system.noLettersWhat')]}
      >
        <Table
          label={t('system.tab.dead-letters')}
          numbers={[t('system.column.waiting')]}
          columns={COLUMNS.map((column) => (column === 'acts' ? '' : t(`system.column.${column}`)))}
        >
          {letters.map((letter) => (
            <FailedRow
              key={letter.id}
              name={letter.reaction}
              on={letter.lane}
              event={letter}
              busy={retry.isPending}
              onRetry={() => retry.mutate(letter)}
              onSkip={() => setSkipping(letter)}
            />
          ))}
        </Table>
      </SystemPanel>
      {skipping && (
        <ActDialog
          title={t('system.skipLetter', { event: skipping.eventType, on: skipping.lane })}
          what={t('system.skipLetterWhat', { count: skipping.waiting })}
          verb={t('system.skip')}
          reason="needed"
          danger
          act={(reason) => {
            const path = { id: skipping.id }
            return answer(
              api.POST('/api/v1/system/dead-letters/{id}/skip', { params: { path }, body: { reason } }),
            )
          }}
          onClose={() => setSkipping(null)}
        />
      )}
    </div>
  )
}
