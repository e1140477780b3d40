import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { OwnProfile } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { TextInput } from '../../../shared/mui/TextInput'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import styles from './Account.module.css'
import { useChangeProfile, useProfile } from './useProfile'

/** What one is called, to be changed. */
export function NamesPanel() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useProfile()
  return (
    <Panel title={t('account.names')} state={isPending ? 'loading' : data ? 'data' : 'error'}>
      {error && !data && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('account.loading')} />}
      {data && <NamesForm key={data.version} before={data} onLook={() => void refetch()} />}
    </Panel>
  )
}

const FIELDS = ['firstName', 'lastName'] as const

/** Begun anew when somebody else changed them meanwhile. */
function NamesForm({ before, onLook }: { before: OwnProfile; onLook: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState({ firstName: before.firstName ?? '', lastName: before.lastName ?? '' })
  const change = useChangeProfile()
  const problem = change.error ? problemOf(change.error) : null
  const differs = FIELDS.some((field) => draft[field].trim() !== (before[field] ?? ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (differs && !change.isPending) change.mutate({ before, names: draft })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`account.${field}`)}
          value={draft[field]}
          onChange={(text) => setDraft((old) => ({ ...old, [field]: text }))}
        />
      ))}
      <p className={styles.quiet}>
        {t('account.emailWhat', { email: before.email ?? t('account.unknown') })}
      </p>
      {problem && (
        <ProblemAlert problem={problem}>
          {problem.status === 412 && <Button onClick={onLook}>{t('action.reload')}</Button>}
        </ProblemAlert>
      )}
      <div>
        <Button type="submit" size="medium" weight="primary" disabled={!differs || change.isPending}>
          {t('account.saveNames')}
        </Button>
      </div>
    </form>
  )
}
