import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Drift, DryRun } from '../../api/types'
import { EntityNote, stateOf as trustOf } from '../../live/EntityNote'
import { useAge, useHeld, useMayAct, useValue } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { AskDialog } from '../../shared/mui/AskDialog'
import { AskLine, Refusal } from '../../shared/mui/AskLine'
import { ConfirmRow, Fact, ReasonRow, TakesDownFact } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { problemTitle } from '../../shared/spoken'
import { shortInstant } from '../../shared/time'
import { State } from './State'
import { type Remedy, useRemedy } from './useRemedy'
import { Wanting } from './Wanting'
import { aspectOf, isDangerous, isOfPerson, nameOf, stateOf } from './words'

interface Props {
  drift: Drift
  verb: Remedy['verb']
  onClose: () => void
}

/** Asks before a drift is answered. The server rehearses first; Cancel has the focus; Enter does nothing. */
export function DriftDialog({ drift, verb, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [confirm, setConfirm] = useState('')
  const may = useMayAct()
  const why = reason.trim() || null
  const { dryRun, send, settled } = useRemedy(
    drift,
    verb === 'accept'
      ? { verb, body: { reason: why, observed: drift.observed } }
      : { verb, body: { reason: why, confirm: confirm || null } },
    onClose,
  )
  const name = nameOf(drift)
  const guarded = verb === 'enforce' && drift.needsConfirmation
  const typed = !guarded || (confirm === name && why !== null)
  const target = verb === 'accept' ? drift.observed : drift.wanted
  const known = stateOf(target)
  const aspect = aspectOf(drift)
  const act = t(`drift.verb.${verb}`, { name, state: known ? t(`drift.state.${known}`) : target })
  const accepted = !dryRun.isPlaceholderData && dryRun.data?.accepted === true
  return (
    <AskDialog
      question={t('drift.question', { act })}
      where={`${drift.target.key} · ${aspect ? t(`drift.aspect.${aspect}`) : drift.aspect}`}
      facts={
        <>
          {isOfPerson(drift) ? (
            <Fact label={t('drift.column.observed')}>
              <State state={drift.observed} />
            </Fact>
          ) : (
            <Observed drift={drift} />
          )}
          <Fact label={t('drift.column.wanted')}>
            <State state={drift.wanted} />
            {!isOfPerson(drift) && ' · '}
            {!isOfPerson(drift) && <Wanting drift={drift} />}
          </Fact>
          <Fact label={t('drift.column.since')}>{shortInstant(drift.since)}</Fact>
          {drift.refusal && <Fact label={t('drift.refused')}>{drift.refusal}</Fact>}
          {isOfPerson(drift) && <Fact label={t('drift.follows')}>{t(followsOf(drift, verb))}</Fact>}
          <TakesDownFact impact={dryRun.data?.impact ?? null} />
          {guarded && <ConfirmRow name={name} value={confirm} joined={false} onChange={setConfirm} />}
          <ReasonRow needed={guarded} value={reason} joined={guarded} onChange={setReason} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={send.isPending ? t('ask.send') : act}
      dangerous={isDangerous(drift, verb)}
      ready={may.ok && typed && settled && accepted && !send.isPending}
      rehearsal={dryRun}
      error={send.error}
      saysWhy
      onAct={() => send.mutate()}
      onClose={onClose}
    >
      <Rehearsed dryRun={dryRun.data} error={dryRun.error} typed={typed} />
      {send.error && <ProblemAlert problem={problemOf(send.error)} />}
    </AskDialog>
  )
}

/** What comes of an answer about somebody's account. */
function followsOf({ aspect }: Drift, verb: Remedy['verb']) {
  if (verb === 'enforce') return 'drift.enforceAccount'
  return aspect === 'account' ? 'drift.acceptGone' : 'drift.acceptAccount'
}

function Observed({ drift }: { drift: Drift }) {
  const { t } = useTranslation()
  const held = useHeld(drift.key)
  const age = useAge(held)
  const source = useValue<Parameters<typeof trustOf>[1]>(`source/${drift.source}`)
  return (
    <Fact label={t('drift.column.observed')}>
      <State state={drift.observed} />
      {' · '}
      <SourceName id={drift.source} />
      {' · '}
      <EntityNote age={age} state={trustOf(age, source)} />
    </Fact>
  )
}

interface RehearsedProps {
  dryRun: DryRun | undefined
  error: Error | null
  /** The person has typed all that is asked for. */
  typed: boolean
}

/** What the server says would happen, or why it would refuse. Nothing was stored for it. */
function Rehearsed({ dryRun, error, typed }: RehearsedProps) {
  const { t } = useTranslation()
  const problem = error ? problemOf(error) : typed ? dryRun?.problem : null
  return (
    <AskLine>
      <p>
        <span>{t('ask.dryRun')}</span>
        {problem ? (
          <Refusal text={problem.detail ?? problemTitle(problem)} />
        ) : dryRun?.accepted ? (
          <code>{dryRun.would_emit[0]?.type.split('.').at(-1)}</code>
        ) : (
          <span>
            {dryRun
              ? dryRun.problem && (dryRun.problem.detail ?? problemTitle(dryRun.problem))
              : t('ask.dryRunning')}
          </span>
        )}
      </p>
    </AskLine>
  )
}
