import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { DryRun } from '../../api/types'
import { useLive } from '../../live/context'
import { SourceName } from '../../live/SourceName'
import { AskLine, Refusal } from '../../shared/mui/AskLine'
import { problemTitle } from '../../shared/spoken'

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
          <Refusal text={problem.detail ?? problemTitle(problem)} />
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
  const { clock } = useLive()
  const seconds = useMemo(() => secondsToConfirm(dryRun, clock.now()), [dryRun, clock])
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
        {seconds === null ? t('threats.readBack') : t('threats.readBackWithin', { seconds })}
      </span>
    </>
  )
}

/** How long the firewalls would have to be read in the wanted state. */
function secondsToConfirm({ would_emit }: DryRun, now: number): number | null {
  const deadline = would_emit.map(({ payload }) => payload.deadline).find((end) => typeof end === 'string')
  return deadline === undefined ? null : Math.round((Date.parse(deadline as string) - now) / 1000)
}
