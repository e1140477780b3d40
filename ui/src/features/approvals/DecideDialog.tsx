import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Approval } from '../../api/types'
import { type Decision, useDecide, useDecideRehearsal } from '../../live/decide'
import { useMayAct } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact, ReasonRow } from '../../shared/mui/AskRows'
import { commandTitle } from '../../shared/spoken'
import { AskedFor } from './AskedFor'
import { Left } from './Left'
import { nameOf, subjectOf } from './words'

interface Props {
  approval: Approval
  decision: Exclude<Decision, 'break-glass'>
  onClose: () => void
}

/** Shows once more what was asked before somebody agrees, refuses, takes it back or reviews it. */
export function DecideDialog({ approval, decision, onClose }: Props) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const may = useMayAct()
  const { id, type, reason, summary, requested_by, expires_at, break_glass } = approval
  const decide = useDecide(id, decision, onClose)
  const rehearsal = useDecideRehearsal(id, decision)
  const needed = decision === 'deny' || decision === 'review'
  const noted = decision !== 'withdraw'
  return (
    <AskDialog
      question={t(`approvals.question.${decision}`)}
      where={subjectOf(approval)}
      facts={
        <>
          <Fact label={t('approvals.asked')}>
            {commandTitle(type)}
            <AskedFor summary={summary} />
          </Fact>
          <Fact label={t('approvals.asks')}>
            {nameOf(requested_by)}
            {reason && ` · “${reason}”`}
          </Fact>
          {break_glass && <Fact label={t('approvals.because')}>{`“${break_glass.reason}”`}</Fact>}
          {decision !== 'review' && (
            <Fact label={t('approvals.waits')}>
              <Left until={expires_at} />
            </Fact>
          )}
          <Fact label={t('approvals.effect')}>{t(`approvals.effectOf.${decision}`)}</Fact>
          {noted && (
            <ReasonRow
              label={t('approvals.note')}
              value={note}
              needed={needed}
              first={needed}
              onChange={setNote}
            />
          )}
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={t(`approvals.verb.${decision}`)}
      dangerous={decision === 'approve'}
      written={needed}
      ready={may.ok && (!needed || note.trim() !== '') && !decide.isPending}
      rehearsal={rehearsal}
      error={decide.error}
      onAct={() => decide.mutate(note.trim())}
      onClose={onClose}
    />
  )
}
