import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../shared/mui/AskDialog'
import { Fact, ReasonRow } from '../shared/mui/AskRows'
import { SHORTEST_REASON, useDecide, useDecideRehearsal } from './decide'

interface Props {
  /** Of the command that waits. */
  id: string
  /** What it does, and to what. */
  title: string
  onClose: () => void
}

/** Asks why nobody else is waited for, and says plainly what comes of that. */
export function BreakGlassDialog({ id, title, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const decide = useDecide(id, 'break-glass', onClose)
  const rehearsal = useDecideRehearsal(id, 'break-glass')
  const words = reason.trim()
  return (
    <AskDialog
      question={t('approvals.question.break-glass')}
      where={title}
      facts={
        <>
          <Fact label={t('approvals.effect')}>{t('approvals.effectOf.break-glass')}</Fact>
          <Fact label={t('approvals.afterwards')}>{t('approvals.glassThen')}</Fact>
          <ReasonRow value={reason} needed first onChange={setReason} />
        </>
      }
      warning={
        words !== '' && words.length < SHORTEST_REASON
          ? t('approvals.reasonShort', { count: SHORTEST_REASON })
          : null
      }
      verb={t('approvals.verb.break-glass')}
      dangerous
      written
      ready={words.length >= SHORTEST_REASON && !decide.isPending}
      rehearsal={rehearsal}
      error={decide.error}
      onAct={() => decide.mutate(words)}
      onClose={onClose}
    />
  )
}
