import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Person } from '../../api/types'
import { Button } from '../../shared/Button'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { Tick } from '../../shared/mui/Tick'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useSession } from '../../shared/session'
import { changesOf, draftOf, isFaulty } from './edit'
import { TierChoice } from './TierChoice'
import { useEditUser } from './useChanges'
import styles from './users.module.css'
import { useRights, useUser } from './useUsers'
import { nameOf } from './words'

interface Props {
  person: Person
  onClose: () => void
}

/**
 * What is known of somebody, to be corrected. Only what differs from what was there when it was opened is
 * sent, so that a change of somebody else is never undone unseen; a user name never changes.
 */
export function EditDialog({ person, onClose }: Props) {
  const { t } = useTranslation()
  const [before, setBefore] = useState(person)
  const [draft, setDraft] = useState(() => draftOf(before))
  const now = useUser(person.id)
  const rights = useRights()
  const own = useSession().id === person.id
  const edit = useEditUser(before, onClose)
  const changes = changesOf(before, draft)
  const outdated = edit.error !== null && problemOf(edit.error).code === 'version-conflict'
  const error = outdated && now.isRefetchError ? now.error : edit.error
  const verb = t('users.editVerb', { name: nameOf(before) ?? t('users.erased') })
  const put = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }))
  const beginAgain = async () => {
    const { data, isSuccess } = await now.refetch()
    if (!isSuccess) return
    setBefore(data)
    setDraft(draftOf(data))
    edit.reset()
  }
  return (
    <AskDialog
      question={t('users.question', { verb })}
      where={before.username ?? before.id}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={Object.keys(changes).length > 0 && !isFaulty(draft) && !outdated && !edit.isPending}
      error={edit.error}
      saysWhy
      onAct={() => edit.mutate(changes)}
      onClose={onClose}
    >
      <div className={styles.fields} data-two>
        {(['firstName', 'lastName', 'email', 'tags', 'notes'] as const).map((field, index) => (
          <TextInput
            key={field}
            label={t(`users.field.${field}`)}
            value={draft[field]}
            first={index === 0}
            needed={field === 'email'}
            long={field === 'notes'}
            help={field === 'tags' ? t('users.tagsHelp') : undefined}
            onChange={(text) => put({ [field]: text })}
          />
        ))}
        <TierChoice
          value={draft.tier}
          none={t('users.noOverride')}
          locked={!rights.tiers}
          onChange={(tier) => put({ tier })}
        />
        {rights.tiers && (
          <TextInput
            label={t('users.field.limit')}
            value={draft.limit}
            help={t('users.limitHelp')}
            onChange={(limit) => put({ limit })}
          />
        )}
        <Tick
          label={t('users.field.emailVerified')}
          checked={draft.emailVerified}
          onChange={(emailVerified) => put({ emailVerified })}
        />
        {before.status !== 'suspended' && (
          <Tick
            label={t('users.field.enabled')}
            checked={draft.enabled}
            locked={own}
            help={own ? t('users.notOneself') : undefined}
            onChange={(enabled) => put({ enabled })}
          />
        )}
      </div>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          {outdated && <Button onClick={() => void beginAgain()}>{t('users.loadNow')}</Button>}
        </ProblemAlert>
      )}
    </AskDialog>
  )
}
