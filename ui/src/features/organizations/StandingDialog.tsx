import { useTranslation } from 'react-i18next'
import type { Organization } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { type Standing, useStanding, useStandingRehearsal } from './useOrganizations'
import { titleOf } from './words'

interface Props {
  organization: Organization
  onClose: () => void
}

/** Suspends an organization, or lets a suspended one take people in again. */
export function StandingDialog({ organization, onClose }: Props) {
  const { t } = useTranslation()
  const standing = useStanding(organization, onClose)
  const next: Standing = organization.status === 'suspended' ? 'active' : 'suspended'
  const rehearsal = useStandingRehearsal(organization, next)
  const suspended = next === 'active'
  const words = suspended ? 'activate' : 'suspend'
  const verb = t(`organizations.${words}Verb`, { name: titleOf(organization) })
  return (
    <AskDialog
      question={t('organizations.question', { verb })}
      where={t('page.organizations')}
      facts={<Fact label={t('organizations.column.members')}>{organization.member_count}</Fact>}
      warning={t(`organizations.${words}What`)}
      verb={verb}
      dangerous={!suspended}
      ready={!standing.isPending}
      rehearsal={rehearsal}
      error={standing.error}
      onAct={() => standing.mutate(next)}
      onClose={onClose}
    />
  )
}
