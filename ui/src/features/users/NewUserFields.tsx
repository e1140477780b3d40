import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../shared/mui/TextInput'
import { Tick } from '../../shared/mui/Tick'
import { Panel } from '../../shared/Panel'
import { roleWhat } from '../../shared/spoken'
import { JoinFields } from './JoinFields'
import { NotLoaded } from './NotLoaded'
import type { Draft, Field } from './newUser'
import { TierChoice } from './TierChoice'
import styles from './users.module.css'
import { useAssignable, useRights } from './useUsers'

export interface FieldsProps {
  draft: Draft
  errorOf: (field: Field) => string | undefined
  onChange: (part: Partial<Draft>) => void
}

function Fields({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <div className={styles.fields} data-two>
        {children}
      </div>
    </Panel>
  )
}

/** Who it is. */
export function PersonFields({ draft, errorOf, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <Fields title={t('users.part.person')}>
      {(['email', 'username', 'firstName', 'lastName'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`users.field.${field}`)}
          value={draft[field]}
          first={field === 'email'}
          needed={field === 'email'}
          help={field === 'username' ? t('users.usernameHelp') : undefined}
          error={errorOf(field)}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
    </Fields>
  )
}

/** How they come in. */
export function AccountFields({ draft, errorOf, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <Fields title={t('users.part.account')}>
      <TextInput
        label={t('users.field.password')}
        value={draft.password}
        secret
        help={t('users.passwordHelp')}
        error={errorOf('password')}
        onChange={(password) => onChange({ password })}
      />
      <Tick
        label={t('users.field.temporary')}
        checked={draft.temporary}
        locked={draft.password === ''}
        help={t('users.temporaryHelp')}
        onChange={(temporary) => onChange({ temporary })}
      />
      <Tick
        label={t('users.field.welcome')}
        checked={draft.welcome}
        help={t('users.welcomeHelp')}
        onChange={(welcome) => onChange({ welcome })}
      />
      <Tick
        label={t('users.field.emailVerified')}
        checked={draft.verified}
        onChange={(verified) => onChange({ verified })}
      />
      <Tick
        label={t('users.field.enabled')}
        checked={draft.enabled}
        onChange={(enabled) => onChange({ enabled })}
      />
    </Fields>
  )
}

/** What they may. */
export function AccessFields({ draft, errorOf, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const rights = useRights()
  const assignable = useAssignable()
  const fault = errorOf('roles')
  const without = (name: string) => draft.roles.filter((role) => role !== name)
  return (
    <Fields title={t('users.part.access')}>
      <fieldset className={styles.roles} data-faulty={fault ? true : undefined}>
        <legend>{t('users.roles')}</legend>
        <NotLoaded query={assignable} />
        {assignable.data?.map(({ name, description }) => (
          <Tick
            key={name}
            label={name}
            help={roleWhat({ name, description })}
            checked={draft.roles.includes(name)}
            onChange={(on) => onChange({ roles: on ? [...without(name), name] : without(name) })}
          />
        ))}
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
      </fieldset>
      <TierChoice value={draft.tier} locked={!rights.tiers} onChange={(tier) => onChange({ tier })} />
      {rights.tiers && (
        <TextInput
          label={t('users.field.limit')}
          value={draft.limit}
          help={t('users.limitHelp')}
          error={errorOf('limit')}
          onChange={(limit) => onChange({ limit })}
        />
      )}
    </Fields>
  )
}

/** Where they belong, and what there is to note. */
export function BelongingFields({ draft, errorOf, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <Fields title={t('users.part.belonging')}>
      <JoinFields
        organization={draft.organization}
        orgRole={draft.orgRole}
        onChange={(organization, orgRole) => onChange({ organization, orgRole })}
      />
      <TextInput
        label={t('users.field.tags')}
        value={draft.tags}
        help={t('users.tagsHelp')}
        error={errorOf('tags')}
        onChange={(tags) => onChange({ tags })}
      />
      <TextInput
        label={t('users.field.notes')}
        value={draft.notes}
        long
        onChange={(notes) => onChange({ notes })}
      />
    </Fields>
  )
}
