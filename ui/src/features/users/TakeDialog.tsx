import { useTranslation } from 'react-i18next'
import type { HeldRole, Person } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { roleWhat } from '../../shared/spoken'
import { Refused } from './Refused'
import { useTakeRehearsal, useTakeRole } from './useChanges'
import { nameOf } from './words'

interface Props {
  person: Person
  role: HeldRole
  onClose: () => void
}

/** Asks before a role is taken away. */
export function TakeDialog({ person, role, onClose }: Props) {
  const { t } = useTranslation()
  const take = useTakeRole(person.id, onClose)
  const dryRun = useTakeRehearsal(person, role.name)
  const verb = t('users.takeVerb', { role: role.name, name: nameOf(person) ?? t('users.erased') })
  return (
    <AskDialog
      question={t('users.question', { verb })}
      where={person.email ?? person.id}
      facts={
        <>
          <Fact label={t('users.roleColumn.role')}>{roleWhat(role)}</Fact>
          <Fact label={t('users.loses')}>{t('users.losesRole')}</Fact>
        </>
      }
      warning={null}
      verb={verb}
      dangerous
      ready={dryRun.data?.accepted === true && !take.isPending}
      rehearsal={dryRun}
      error={take.error}
      saysWhy
      onAct={() => take.mutate(role.name)}
      onClose={onClose}
    >
      <Refused dryRun={dryRun} error={take.error} />
    </AskDialog>
  )
}
