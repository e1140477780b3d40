import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Approval } from '../../api/types'
import type { Decision } from '../../live/decide'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { commandTitle, problemTitle } from '../../shared/spoken'
import { hourMinute } from '../../shared/time'
import { useGoneRows } from '../../shared/useGoneRows'
import { ApprovalRow } from './ApprovalRow'
import styles from './approvals.module.css'
import { useApprovals, type View } from './useApprovals'
import { nameOf } from './words'

const DecideDialog = lazy(async () => ({ default: (await import('./DecideDialog')).DecideDialog }))
const BreakGlassDialog = lazy(async () => ({
  default: (await import('../../live/BreakGlassDialog')).BreakGlassDialog,
}))

interface Wanted {
  readonly approval: Approval
  readonly decision: Decision
}

/** One view of them, in every state it can be in. */
export function ApprovalList({ view }: { view: View }) {
  const { t } = useTranslation()
  const pages = useApprovals(view)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  const retry = <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
  const stale = pages.isError && pages.data !== undefined
  const state: PanelState = pages.isPending ? 'loading' : stale ? 'stale' : pages.isError ? 'error' : 'data'
  const { panel, spoken } = useGoneRows(
    view,
    items.map((one) => ({ id: one.id, name: `${commandTitle(one.type)} ${nameOf(one.requested_by)}` })),
  )
  const close = () => setWanted(null)
  return (
    <>
      {pages.error && !stale && <ProblemAlert problem={problemOf(pages.error)}>{retry}</ProblemAlert>}
      {spoken}
      <Panel ref={panel} title={t(`approvals.view.${view}`)} note={items.length || undefined} state={state}>
        {stale && (
          <PanelNotice word={t('approvals.stale', { time: hourMinute(pages.dataUpdatedAt) })} tone="stale">
            {problemTitle(problemOf(pages.error))}
            {retry}
          </PanelNotice>
        )}
        {pages.isPending && <PanelMiddle title={t('approvals.loading')} />}
        {pages.data && items.length === 0 && (
          <PanelMiddle title={t(`approvals.none.${view}`)}>
            <span>{t(`approvals.noneWhat.${view}`)}</span>
          </PanelMiddle>
        )}
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((approval) => (
              <ApprovalRow
                key={approval.id}
                approval={approval}
                onDecide={(decision) => setWanted({ approval, decision })}
              />
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <Button
            className={styles.more ?? ''}
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('approvals.earlier')}
          </Button>
        )}
      </Panel>
      <Suspense>
        {wanted?.decision === 'break-glass' && (
          <BreakGlassDialog
            id={wanted.approval.id}
            title={commandTitle(wanted.approval.type)}
            onClose={close}
          />
        )}
        {wanted && wanted.decision !== 'break-glass' && (
          <DecideDialog approval={wanted.approval} decision={wanted.decision} onClose={close} />
        )}
      </Suspense>
    </>
  )
}
