import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { TextInput } from '../../shared/mui/TextInput'
import styles from './organizations.module.css'
import { useDelete, useDeleteRehearsal } from './useOrganizations'
import { titleOf } from './words'

interface Props {
  organization: Organization
  onDeleted: () => void
  onClose: () => void
}

/** Asks for the name before an organization is no more. */
export function DeleteDialog({ organization, onDeleted, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const remove = useDelete(organization.id, onDeleted)
  const rehearsal = useDeleteRehearsal(organization.id)
  const verb = t('organizations.deleteVerb', { name: titleOf(organization) })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={t('page.organizations')}
      facts={<Fact label={t('organizations.column.members')}>{organization.member_count}</Fact>}
      warning={t('organizations.deleteWhat')}
      verb={verb}
      dangerous
      written
      ready={typed.trim() === organization.name && !remove.isPending}
      rehearsal={rehearsal}
      error={remove.error}
      onAct={() => remove.mutate()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('organizations.typeName', { name: organization.name })}
          value={typed}
          first
          onChange={setTyped}
        />
      </div>
    </AskDialog>
  )
}
