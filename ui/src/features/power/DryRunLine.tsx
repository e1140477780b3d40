import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { DryRun, Outlet } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
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
    <div className={styles.dry}>
      <p className={styles.line}>
        <span>{t('outlet.dryRun')}</span>
        <Verdict dryRun={dryRun} error={error} typed={typed} outlet={outlet} />
        <button type="button" className={styles.link} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'outlet.hideRequest' : 'outlet.showRequest')}
        </button>
      </p>
      {shown && <pre>{requestOf(outlet, wish)}</pre>}
    </div>
  )
}

function Verdict({ dryRun, error, typed, outlet }: Omit<Props, 'wish'>) {
  const { t } = useTranslation()
  const problem = error ? problemOf(error) : typed ? dryRun?.problem : null
  if (problem)
    return (
      <span className={styles.refused} role="alert">
        <StatusGlyph name="crit" />
        {problem.detail ?? problem.title}
      </span>
    )
  if (!dryRun) return <span>{t('outlet.dryRunning')}</span>
  if (!dryRun.accepted) return <span>{dryRun.problem?.detail ?? dryRun.problem?.title}</span>
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
