import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { TextInput } from '../../shared/mui/TextInput'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './organizations.module.css'
import { useDescribe } from './useOrganizations'
import { LONGEST_NAME, titleOf } from './words'

interface Props {
  organization: Organization
  onClose: () => void
}

/** What an organization is called. A personal one keeps the name of its person. */
export function DescribeDialog({ organization, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(organization.name)
  const [displayName, setDisplayName] = useState(organization.display_name ?? '')
  const [logo, setLogo] = useState(organization.logo_url ?? '')
  const describe = useDescribe(organization, onClose)
  const words = name.trim()
  const faulty = words === '' || words.length > LONGEST_NAME
  const named = organization.kind !== 'personal'
  const verb = t('organizations.changeVerb', { name: titleOf(organization) })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={t('page.organizations')}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      written
      ready={!faulty && !describe.isPending}
      error={describe.error}
      saysWhy
      onAct={() =>
        describe.mutate({
          ...(named ? { name: words } : {}),
          display_name: displayName.trim(),
          logo_url: logo.trim(),
        })
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        {named && (
          <TextInput
            label={t('organizations.name')}
            value={name}
            needed
            first
            error={faulty ? t('organizations.nameNeeded') : undefined}
            onChange={setName}
          />
        )}
        <TextInput
          label={t('organizations.displayName')}
          first={!named}
          value={displayName}
          help={t('organizations.displayNameHelp')}
          onChange={setDisplayName}
        />
        <TextInput label={t('organizations.logo')} value={logo} onChange={setLogo} />
      </div>
      {describe.error && <ProblemAlert problem={problemOf(describe.error)} />}
    </AskDialog>
  )
}
