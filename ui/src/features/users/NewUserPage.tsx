import type { TFunction } from 'i18next'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { problemOf } from '../../api/problem'
import type { CreatedUser } from '../../api/types'
import { Button, ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { AccessFields, AccountFields, BelongingFields, PersonFields } from './NewUserFields'
import { type Draft, EMPTY, type Field, faultsOf, refusalsOf, requestOf } from './newUser'
import { useCreateUser } from './useChanges'
import styles from './users.module.css'

/** Somebody new, with all that can be said of them at once. */
export function NewUserPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [tried, setTried] = useState(false)
  const create = useCreateUser((user) => {
    void navigate(`/admin/users/${user.id}`, { state: { warnings: warningsOf(user, draft.welcome, t) } })
  })
  const problem = create.error ? problemOf(create.error) : null
  const faults = faultsOf(draft)
  const refusals = refusalsOf(problem)
  const errorOf = (field: Field) =>
    tried && faults.includes(field) ? t(`users.fault.${faultOf(field)}`) : refusals[field]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    flushSync(() => setTried(true))
    if (faults.length > 0) focusFault(event.currentTarget)
    else if (!create.isPending) create.mutate(requestOf(draft))
  }
  const fields = {
    draft,
    errorOf,
    onChange: (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part })),
  }
  return (
    <>
      <PageHeader
        title={t('users.new')}
        lead={t('users.newWhat')}
        trail={[{ name: t('world.admin') }, { name: t('page.users'), to: '/admin/users' }]}
      />
      <form className={styles.form} noValidate onSubmit={submit}>
        <PersonFields {...fields} />
        <AccountFields {...fields} />
        <AccessFields {...fields} />
        <BelongingFields {...fields} />
        {problem && <ProblemAlert problem={problem} />}
        <footer className={styles.foot}>
          <ButtonLink size="medium" weight="bare" to="/admin/users">
            {t('action.cancel')}
          </ButtonLink>
          <Button type="submit" size="medium" weight="primary" disabled={create.isPending}>
            {t('users.create')}
          </Button>
        </footer>
      </form>
    </>
  )
}

/** Leads to the first field that says it is faulty. */
function focusFault(form: HTMLFormElement) {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty] input')?.focus()
}

const FAULTS = ['email', 'username', 'password', 'limit', 'roles'] as const

function faultOf(field: Field): (typeof FAULTS)[number] {
  return FAULTS.find((known) => known === field) ?? 'email'
}

/** What did not come about although somebody is there now. */
function warningsOf(
  { warnings, roles_failed, welcome_email_sent }: CreatedUser,
  welcome: boolean,
  t: TFunction,
): string[] {
  return [
    ...warnings,
    ...roles_failed.map(({ role, error }) => t('users.roleFailed', { role, error })),
    ...(welcome && !welcome_email_sent ? [t('users.noWelcome')] : []),
  ]
}
