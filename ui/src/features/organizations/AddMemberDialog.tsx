import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Choice } from '../../shared/mui/Choice'
import { TextInput } from '../../shared/mui/TextInput'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useSettled } from '../../shared/useSettled'
import styles from './organizations.module.css'
import { type Addable, useAddable, useAddMember } from './useOrganizations'
import { nameOf, ROLES, titleOf } from './words'

interface Props {
  organization: Organization
  onClose: () => void
}

/** Adds somebody who is known here and no member yet. */
export function AddMemberDialog({ organization, onClose }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [user, setUser] = useState('')
  const [role, setRole] = useState<string>('member')
  const search = useSettled(words.trim())
  const found = useAddable(organization.id, search)
  const add = useAddMember(organization.id, onClose)
  const people = found.data?.people ?? []
  const chosen = people.find((one) => one.id === user)
  const error = found.error ?? add.error
  const nobody = found.isSuccess && people.length === 0 && found.data.left === 0
  return (
    <AskDialog
      question={t('organizations.addQuestion')}
      where={titleOf(organization)}
      facts={null}
      warning={nobody ? t(search ? 'organizations.nobodyMatches' : 'organizations.everybodyBelongs') : null}
      verb={chosen ? t('organizations.addVerb', { name: nameOf(chosen) }) : t('organizations.addNobody')}
      dangerous={false}
      written
      ready={chosen !== undefined && !add.isPending}
      error={add.error}
      saysWhy
      onAct={() => add.mutate({ user_id: user, role })}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('organizations.find')}
          value={words}
          first
          help={t('organizations.findHelp')}
          onChange={setWords}
        />
        <PersonChoice people={people} left={found.data?.left} value={chosen ? user : ''} onChange={setUser} />
        <Choice
          label={t('organizations.roleLabel')}
          value={role}
          options={ROLES.map((one) => ({ value: one, label: t(`organizations.role.${one}`) }))}
          onChange={setRole}
        />
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </AskDialog>
  )
}

interface ChoiceProps {
  people: readonly Addable[]
  /** How many more match; not known before the first answer. */
  left: number | undefined
  value: string
  onChange: (user: string) => void
}

/** One of those who match; that there are more is said. */
function PersonChoice({ people, left, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const help =
    left === undefined
      ? t('organizations.loading')
      : left > 0
        ? t('organizations.more', { count: left })
        : t('organizations.choosePerson')
  return (
    <Choice
      label={t('organizations.person')}
      value={value}
      locked={people.length === 0}
      help={help}
      options={people.map((one) => ({
        value: one.id,
        label: [nameOf(one) ?? t('organizations.erased'), one.email].filter(Boolean).join(' · '),
      }))}
      onChange={onChange}
    />
  )
}
