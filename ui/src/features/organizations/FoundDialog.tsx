import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './organizations.module.css'
import { useFound } from './useOrganizations'
import { LONGEST_NAME } from './words'

interface Props {
  onFounded: (organization: Organization) => void
  onClose: () => void
}

/** Founds a team; whoever founds it owns it. */
export function FoundDialog({ onFounded, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [displayName, setDisplayName] = useState('')
  const found = useFound(onFounded)
  const words = name.trim()
  const tooLong = words.length > LONGEST_NAME
  const verb = t('organizations.found')
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={t('page.organizations')}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={words !== '' && !tooLong && !found.isPending}
      error={found.error}
      saysWhy
      onAct={() => found.mutate({ name: words, display_name: displayName.trim() })}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('organizations.name')}
          value={name}
          needed
          first
          help={t('organizations.foundWhat')}
          error={tooLong ? t('organizations.nameNeeded') : undefined}
          onChange={setName}
        />
        <TextInput
          label={t('organizations.displayName')}
          value={displayName}
          help={t('organizations.displayNameHelp')}
          onChange={setDisplayName}
        />
      </div>
      {found.error && <ProblemAlert problem={problemOf(found.error)} />}
    </AskDialog>
  )
}
