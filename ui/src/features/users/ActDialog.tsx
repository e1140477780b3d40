import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { AskLine } from '../../shared/mui/AskLine'
import { ConfirmRow, Fact, ReasonRow } from '../../shared/mui/AskRows'
import { Refused } from './Refused'
import { type Act, useAct, useActRehearsal } from './useChanges'
import { nameOf } from './words'

interface Props {
  person: Person
  act: Act
  onDone: () => void
  onClose: () => void
}

/** Asks before something is done with somebody's account. Whoever deletes or erases types whom. */
export function ActDialog({ person, act, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const mailed = act === 'reset' || act === 'welcome'
  const doIt = useAct(person.id, act, mailed ? () => {} : onDone)
  const dryRun = useActRehearsal(person, act)
  const name = nameOf(person) ?? t('users.erased')
  const written = person.email ?? person.username ?? person.id
  const verb = t(`users.verb.${act}`, { name })
  const reasoned = act === 'suspend' || act === 'erase'
  const forGood = act === 'delete' || act === 'erase'
  const complete = (!reasoned || reason.trim() !== '') && (!forGood || typed === written)
  const sent = mailed && doIt.isSuccess
  return (
    <AskDialog
      question={t('users.question', { verb })}
      where={person.email ?? person.id}
      facts={
        <>
          <Fact label={t('users.what')}>{t(`users.effect.${act}`)}</Fact>
          {reasoned && <ReasonRow value={reason} needed first onChange={setReason} />}
          {forGood && <ConfirmRow name={written} value={typed} joined={reasoned} onChange={setTyped} />}
        </>
      }
      warning={null}
      verb={verb}
      dangerous={forGood}
      written={reasoned}
      ready={complete && dryRun.data?.accepted === true && !doIt.isPending && !sent}
      rehearsal={dryRun}
      error={doIt.error}
      saysWhy
      onAct={() => doIt.mutate(reason.trim())}
      onClose={onClose}
      {...(sent ? { leave: t('action.close') } : {})}
    >
      {sent && <Sent email={person.email ?? ''} />}
      <Refused dryRun={dryRun} error={doIt.error} />
    </AskDialog>
  )
}

function Sent({ email }: { email: string }) {
  const { t } = useTranslation()
  return (
    <AskLine>
      <p role="status">{t('users.sentTo', { email })}</p>
    </AskLine>
  )
}
