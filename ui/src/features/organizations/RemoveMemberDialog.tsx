import { useTranslation } from 'react-i18next'
import type { Member, Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { useSession } from '../../shared/session'
import { useRemoveMember, useRemoveMemberRehearsal } from './useOrganizations'
import { nameOf, roleOf, titleOf } from './words'

interface Props {
  organization: Organization
  member: Member
  onRemoved: () => void
  onClose: () => void
}

/** Asks before somebody belongs no longer. */
export function RemoveMemberDialog({ organization, member, onRemoved, onClose }: Props) {
  const { t } = useTranslation()
  const own = useSession().id === member.user_id
  const remove = useRemoveMember(organization.id, onRemoved)
  const rehearsal = useRemoveMemberRehearsal(organization.id, member.user_id)
  const name = nameOf(member) ?? t('organizations.erased')
  const title = titleOf(organization)
  const verb = own
    ? t('organizations.leaveVerb', { organization: title })
    : t('organizations.removeVerb', { name })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={title}
      facts={
        <>
          <Fact label={t('organizations.memberColumn.role')}>
            {t(`organizations.role.${roleOf(member.role)}`)}
          </Fact>
          <Fact label={t('organizations.loses')}>{t('organizations.losesAccess')}</Fact>
        </>
      }
      warning={null}
      verb={verb}
      dangerous
      ready={!remove.isPending}
      rehearsal={rehearsal}
      error={remove.error}
      onAct={() => remove.mutate(member.user_id)}
      onClose={onClose}
    />
  )
}
