import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { Choice } from '../../shared/mui/Choice'
import { TextInput } from '../../shared/mui/TextInput'
import styles from './roles.module.css'
import { useDefineRehearsal, useDefineRole, useHoldsEverywhere } from './useRoles'
import { bodyOf, type Draft, draftOf, grantable, isName, LEVELS, LONGEST_DESCRIPTION, written } from './words'

const WEAKEST: Draft = { description: '', level: 9, scope: 'own', permissions: {} }
const STRONGEST_LEVEL = 2

interface Props {
  /** Whose permissions it begins with. */
  after: Role | null
  onDone: (role: Role) => void
  onClose: () => void
}

/** A new role: what it is called and how strong it is. What it may is set afterwards, or taken from another one. */
export function NewRoleDialog({ after, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const holds = useHoldsEverywhere()
  const before = after ? weakened(draftOf(after)) : WEAKEST
  const [draft, setDraft] = useState<Draft>({ ...before, permissions: grantable(before.permissions, holds) })
  const left = written(before.permissions).filter((permission) => !holds(permission))
  const define = useDefineRole(onDone)
  const faulty = !isName(name)
  const tooLong = draft.description.length > LONGEST_DESCRIPTION
  const body = { name, ...bodyOf(draft) }
  const rehearsal = useDefineRehearsal(faulty || tooLong ? null : body)
  const verb = faulty ? t('roles.define') : t('roles.defineVerb', { name })
  return (
    <AskDialog
      question={after ? t('roles.cloneQuestion', { name: after.name }) : t('roles.newQuestion')}
      where={t('page.roles')}
      facts={
        left.length > 0 && (
          <Fact label={t('roles.leftOut')}>
            <code>{left.join(', ')}</code>
          </Fact>
        )
      }
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={!faulty && !tooLong && !define.isPending}
      rehearsal={rehearsal}
      error={define.error}
      onAct={() => define.mutate(body)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('roles.field.name')}
          value={name}
          needed
          first
          help={t('roles.nameHelp')}
          error={name !== '' && faulty ? t('roles.fault.name') : undefined}
          onChange={setName}
        />
        <TextInput
          label={t('roles.field.description')}
          value={draft.description}
          error={tooLong ? t('roles.fault.description') : undefined}
          onChange={(description) => setDraft({ ...draft, description })}
        />
        <Choice
          label={t('roles.field.level')}
          value={`${draft.level}`}
          help={t('roles.levelHelp')}
          options={LEVELS.map((level) => ({ value: `${level}`, label: `${level}` }))}
          onChange={(level) => setDraft({ ...draft, level: Number(level) })}
        />
        <Choice
          label={t('roles.field.scope')}
          value={draft.scope}
          help={t('roles.scopeHelp')}
          options={(['own', 'platform'] as const).map((value) => ({
            value,
            label: t(`roles.scope.${value}`),
          }))}
          onChange={(scope) => setDraft({ ...draft, scope })}
        />
      </div>
    </AskDialog>
  )
}

/** No role of one's own is as strong as admin. */
function weakened(draft: Draft): Draft {
  return { ...draft, level: Math.max(draft.level, STRONGEST_LEVEL) }
}
