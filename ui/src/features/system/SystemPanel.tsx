import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { useLink, useServerNow } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle, PanelNotice } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { ago, clockTime } from '../../shared/time'

const STALE_MILLIS = 15_000

interface Props {
  title: string
  query: UseQueryResult<unknown>
  count: number
  /** What an empty list means, in two sentences. */
  empty: readonly [string, string]
  children: ReactNode
}

/** One list of the system in whatever state it is: loading, empty, failed, old, or there. */
export function SystemPanel({ title, query, count, empty, children }: Props) {
  const { t } = useTranslation()
  const now = useServerNow()
  const live = useLink().kind === 'live'
  const { data, error, dataUpdatedAt, isPending, refetch } = query
  const age = now - dataUpdatedAt
  // While the link is live, what changes is told: an old answer is still the newest one.
  const stale = data !== undefined && !live && age > STALE_MILLIS
  const retry = <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
  const state = isPending ? 'loading' : error ? 'error' : stale ? 'stale' : 'data'
  return (
    <Panel title={title} note={count || undefined} state={state}>
      {stale && (
        <PanelNotice>
          {t('system.asOf', { time: clockTime(dataUpdatedAt), ago: ago(age) })}
          {!error && retry}
        </PanelNotice>
      )}
      {error && <ProblemAlert problem={problemOf(error)}>{retry}</ProblemAlert>}
      {isPending && <PanelMiddle title={t('system.loading')} />}
      {data !== undefined && count === 0 && (
        <PanelMiddle title={empty[0]}>
          <span>{empty[1]}</span>
        </PanelMiddle>
      )}
      {count > 0 && children}
    </Panel>
  )
}
