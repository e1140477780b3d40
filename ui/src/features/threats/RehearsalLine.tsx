import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { DryRun } from '../../api/types'
import { SourceName } from '../../live/SourceName'
import { AskLine, Refusal } from '../../shared/mui/AskLine'

/** How long the firewalls have to be read in the wanted state. */
const CONFIRM_SECONDS = 30

interface Props {
  /** What is still to be written, in words. */
  missing: string | null
  dryRun: DryRun | undefined
  error: Error | null
  /** The firewalls that would be asked. */
  targets: readonly string[]
}

/** What the server says would happen, or why it would refuse. Nothing was stored for it. */
export function RehearsalLine({ missing, dryRun, error, targets }: Props) {
  const { t } = useTranslation()
  const problem = error ? problemOf(error) : dryRun?.problem
  return (
    <AskLine>
      <p>
        <span>{t('ask.dryRun')}</span>
        {missing !== null ? (
          <span>{missing}</span>
        ) : problem ? (
          <Refusal text={problem.detail ?? problem.title} />
        ) : dryRun ? (
          <Outcome dryRun={dryRun} targets={targets} />
        ) : (
          <span>{t('ask.dryRunning')}</span>
        )}
      </p>
    </AskLine>
  )
}

function Outcome({ dryRun, targets }: { dryRun: DryRun; targets: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      <code>{dryRun.would_emit[0]?.type.split('.').at(-1) ?? '–'}</code>
      <span>→</span>
      <span>
        {targets.map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <SourceName id={id} />
          </span>
        ))}
        {targets.length > 0 && ' → '}
        {t('threats.readBack', {
          seconds: secondsToConfirm(dryRun.would_emit[0]?.payload) ?? CONFIRM_SECONDS,
        })}
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
