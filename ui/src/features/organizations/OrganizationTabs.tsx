import { useTranslation } from 'react-i18next'
import type { Organization } from '../../api/types'
import { PageTabs } from '../../shared/PageTabs'
import { useCan } from '../../shared/session'
import { useRights } from './useOrganizations'

export const TABS = ['members', 'invitations', 'roles', 'keys', 'plan', 'settings'] as const

export type Tab = (typeof TABS)[number]

/** The parts of an organization; what happened to it is told by the audit explorer. */
export function OrganizationTabs({ organization, current }: { organization: Organization; current: Tab }) {
  const { t } = useTranslation()
  const audits = useCan()('audit:read')
  const { manages } = useRights(organization.id)
  const home = `/admin/organizations/${organization.id}`
  const tabs = TABS.filter((tab) => (tab !== 'invitations' && tab !== 'keys') || manages).map((tab) => ({
    name: tab as string,
    label: t(`organizations.tab.${tab}`),
    to: tab === 'members' ? home : `${home}/${tab}`,
  }))
  const activity = {
    name: 'activity',
    label: t('organizations.tab.activity'),
    to: `/audit?target=${encodeURIComponent(`organization/${organization.id}`)}`,
  }
  return (
    <PageTabs label={t('organizations.parts')} tabs={audits ? [...tabs, activity] : tabs} current={current} />
  )
}
