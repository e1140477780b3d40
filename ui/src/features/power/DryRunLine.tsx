import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { DryRun, Outlet } from '../../api/types'
import { AskLine, Refusal } from '../../shared/mui/AskLine'
import { problemTitle } from '../../shared/spoken'
import styles from './DryRunLine.module.css'
import type { Wish } from './OutletForm'
import { actionOf } from './verbs'

interface Props {
  dryRun: DryRun | undefined
  error: Error | null
  /** The person has typed all that policy asks for. */
  typed: boolean
  outlet: Outlet
  wish: Wish
}

/** What the server says would happen, or why it would refuse. Nothing was stored for it. */
export function DryRunLine({ dryRun, error, typed, outlet, wish }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <AskLine>
      <p>
        <span>{t('ask.dryRun')}</span>
        <Verdict dryRun={dryRun} error={error} typed={typed} outlet={outlet} />
        <button type="button" className={styles.link} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'outlet.hideRequest' : 'outlet.showRequest')}
        </button>
      </p>
      {shown && <pre className={styles.request}>{requestOf(outlet, wish)}</pre>}
    </AskLine>
  )
}

function Verdict({ dryRun, error, typed, outlet }: Omit<Props, 'wish'>) {
  const { t } = useTranslation()
  const problem = error ? problemOf(error) : typed ? dryRun?.problem : null
  if (problem) return <Refusal text={problem.detail ?? problemTitle(problem)} />
  if (!dryRun) return <span>{t('ask.dryRunning')}</span>
  if (!dryRun.accepted)
    return <span>{dryRun.problem && (dryRun.problem.detail ?? problemTitle(dryRun.problem))}</span>
  const event = dryRun.would_emit[0]
  const limit = secondsToConfirm(event?.payload)
  return (
    <>
      <code>{event?.type.split('.').at(-1)}</code>
      <span>→</span>
      <span>
        {limit === null
          ? (outlet.source ?? outlet.pduId)
          : t('outlet.dryThen', { source: outlet.source, seconds: limit })}
      </span>
    </>
  )
}

/** The time between request and deadline of the would-be event. */
function secondsToConfirm(payload: Record<string, unknown> | undefined): number | null {
  const [from, to] = [payload?.at ?? payload?.requestedAt, payload?.deadline]
  if (typeof from !== 'string' || typeof to !== 'string') return null
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}

function requestOf(outlet: Outlet, { verb, delayed, reason, confirm }: Wish): string {
  const body = { ...(reason ? { reason } : {}), ...(confirm ? { confirm } : {}) }
  return `POST /api/v1/power/outlets/${outlet.id}/${actionOf(verb, delayed)}\n${JSON.stringify(body)}`
}
