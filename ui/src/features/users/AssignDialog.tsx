import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Choice } from '../../shared/mui/Choice'
import { roleWhat } from '../../shared/spoken'
import { useAssignRehearsal, useAssignRole } from './useChanges'
import styles from './users.module.css'
import { useAssignable } from './useUsers'
import { nameOf } from './words'

interface Props {
  person: Person
  /** Roles they have already. */
  held: readonly string[]
  onClose: () => void
}

/** Gives somebody one more role; none that is stronger than the giver's own is offered. */
export function AssignDialog({ person, held, onClose }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState('')
  const assignable = useAssignable()
  const assign = useAssignRole(person.id, onClose)
  const rehearsal = useAssignRehearsal(person, chosen)
  const name = nameOf(person) ?? t('users.erased')
  const offered = (assignable.data ?? []).filter((role) => !held.includes(role.name))
  const role = offered.find(({ name }) => name === chosen)
  return (
    <AskDialog
      question={t('users.assignQuestion', { name })}
      where={person.email ?? person.id}
      facts={null}
      warning={assignable.data && offered.length === 0 ? t('users.noneToGive') : null}
      verb={chosen ? t('users.assignVerb', { name, role: chosen }) : t('users.assignNone')}
      dangerous={false}
      written
      ready={chosen !== '' && !assign.isPending}
      rehearsal={rehearsal}
      error={assign.error ?? assignable.error}
      onAct={() => assign.mutate(chosen)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Choice
          label={t('users.roleColumn.role')}
          value={chosen}
          first
          help={role ? roleWhat(role) : t('users.assignHelp')}
          options={offered.map((role) => ({ value: role.name, label: role.name }))}
          onChange={setChosen}
        />
      </div>
    </AskDialog>
  )
}
