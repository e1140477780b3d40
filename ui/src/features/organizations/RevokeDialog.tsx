import { useTranslation } from 'react-i18next'
import type { Invitation, Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { useRevoke, useRevokeRehearsal } from './useInvitations'
import { titleOf } from './words'

interface Props {
  organization: Organization
  invitation: Invitation
  onClose: () => void
}

/** Asks before an invitation is worth nothing any more. */
export function RevokeDialog({ organization, invitation, onClose }: Props) {
  const { t } = useTranslation()
  const revoke = useRevoke(organization.id, onClose)
  const rehearsal = useRevokeRehearsal(organization.id, invitation.id)
  const verb = t('invitations.revokeVerb', { name: invitation.email ?? t('invitations.forgotten') })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={titleOf(organization)}
      facts={<Fact label={t('organizations.loses')}>{t('invitations.revokeWhat')}</Fact>}
      warning={null}
      verb={verb}
      dangerous
      ready={!revoke.isPending}
      rehearsal={rehearsal}
      error={revoke.error}
      onAct={() => revoke.mutate(invitation.id)}
      onClose={onClose}
    ></AskDialog>
  )
}
