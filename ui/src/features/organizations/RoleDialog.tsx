import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member, Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { Choice } from '../../shared/mui/Choice'
import styles from './organizations.module.css'
import { useChangeRole, useRoleRehearsal } from './useOrganizations'
import { nameOf, ROLES, roleOf, titleOf } from './words'

interface Props {
  organization: Organization
  member: Member
  makesOwners: boolean
  onClose: () => void
}

/** What else somebody may be; nothing changes until it is said. */
export function RoleDialog({ organization, member, makesOwners, onClose }: Props) {
  const { t } = useTranslation()
  const now = roleOf(member.role)
  const [role, setRole] = useState<string>(now)
  const change = useChangeRole(organization.id, onClose)
  const rehearsal = useRoleRehearsal(organization.id, role === now ? null : { user: member.user_id, role })
  const name = nameOf(member) ?? t('organizations.erased')
  return (
    <AskDialog
      question={t('organizations.roleQuestion', { name })}
      where={titleOf(organization)}
      facts={<Fact label={t('organizations.roleNow')}>{t(`organizations.role.${now}`)}</Fact>}
      warning={null}
      verb={t('organizations.roleVerb', { name, role: t(`organizations.role.${roleOf(role)}`) })}
      dangerous={false}
      written
      ready={role !== now && !change.isPending}
      rehearsal={rehearsal}
      error={change.error}
      onAct={() => change.mutate({ user: member.user_id, role })}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Choice
          label={t('organizations.roleLabel')}
          value={role}
          first
          options={ROLES.filter((one) => makesOwners || one !== 'owner').map((one) => ({
            value: one,
            label: t(`organizations.role.${one}`),
          }))}
          onChange={setRole}
        />
      </div>
    </AskDialog>
  )
}
