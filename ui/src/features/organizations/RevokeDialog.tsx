import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Invitation, Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useRevoke } from './useInvitations'
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
  const verb = t('invitations.revokeVerb', { name: invitation.email ?? t('invitations.forgotten') })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={titleOf(organization)}
      facts={null}
      warning={null}
      verb={verb}
      dangerous
      ready={!revoke.isPending}
      onAct={() => revoke.mutate(invitation.id)}
      onClose={onClose}
    >
      <p>{t('invitations.revokeWhat')}</p>
      {revoke.error && <ProblemAlert problem={problemOf(revoke.error)} />}
    </AskDialog>
  )
}
