import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { InvitationsPanel } from './InvitationsPanel'
import { MembersPanel } from './MembersPanel'
import { OrganizationFacts } from './OrganizationFacts'
import { OrganizationTabs, TABS, type Tab } from './OrganizationTabs'
import { PlanPanel } from './PlanPanel'
import { RightsPanel } from './RightsPanel'
import { SettingsPanel } from './SettingsPanel'
import { useOrganization, useRights } from './useOrganizations'
import { titleOf } from './words'

const DescribeDialog = lazy(async () => ({
  default: (await import('./DescribeDialog')).DescribeDialog,
}))

const StandingDialog = lazy(async () => ({ default: (await import('./StandingDialog')).StandingDialog }))

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog')).DeleteDialog }))

interface Props {
  /** The keys that act for it. */
  keysOf: (id: string) => ReactNode
}

/** One organization: who belongs to it, who is asked to, and what is noted with it. */
export function OrganizationPage({ keysOf }: Props) {
  const { t } = useTranslation()
  const { id = '', tab } = useParams()
  const navigate = useNavigate()
  const one = useOrganization(id)
  const rights = useRights(id)
  const [describing, setDescribing] = useState(false)
  const [standing, setStanding] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const organization = one.data
  const title = organization && titleOf(organization)
  return (
    <>
      <PageHeader
        title={title ?? t('page.organizations')}
        named={title !== undefined}
        lead={title === organization?.name ? undefined : organization?.name}
        trail={[{ name: t('world.admin') }, { name: t('page.organizations'), to: '/admin/organizations' }]}
      >
        {organization && rights.manages && (
          <Button size="medium" onClick={() => setDescribing(true)}>
            {t('organizations.change')}
          </Button>
        )}
        {organization && organization.kind !== 'system' && rights.suspends && (
          <Button size="medium" onClick={() => setStanding(true)}>
            {t(organization.status === 'suspended' ? 'organizations.activate' : 'organizations.suspend')}
          </Button>
        )}
        {organization?.kind === 'team' && rights.ends && (
          <Button size="medium" onClick={() => setDeleting(true)}>
            {t('organizations.delete')}
          </Button>
        )}
      </PageHeader>
      {one.isPending && (
        <Panel title={t('organizations.members')} state="loading">
          <PanelMiddle title={t('organizations.loading')} />
        </Panel>
      )}
      {one.error && <Absent error={one.error} onRetry={() => void one.refetch()} />}
      {organization && !one.error && (
        <>
          <OrganizationFacts organization={organization} />
          <Parts organization={organization} tab={tab} keysOf={keysOf} />
        </>
      )}
      <Suspense>
        {organization && describing && (
          <DescribeDialog organization={organization} onClose={() => setDescribing(false)} />
        )}
        {organization && standing && (
          <StandingDialog organization={organization} onClose={() => setStanding(false)} />
        )}
        {organization && deleting && (
          <DeleteDialog
            organization={organization}
            onDeleted={() => void navigate('/admin/organizations')}
            onClose={() => setDeleting(false)}
          />
        )}
      </Suspense>
    </>
  )
}

interface PartsProps extends Props {
  organization: Organization
  tab: string | undefined
}

/** Who may not see the invitations or the keys is shown the members. */
function Parts({ organization, tab, keysOf }: PartsProps) {
  const { manages } = useRights(organization.id)
  const known: Tab = TABS.find((one) => one === tab) ?? 'members'
  const managed = known === 'invitations' || known === 'keys'
  const current = managed && !manages ? 'members' : known
  return (
    <>
      <OrganizationTabs organization={organization} current={current} />
      {current === 'members' && <MembersPanel organization={organization} />}
      {current === 'invitations' && <InvitationsPanel organization={organization} />}
      {current === 'keys' && keysOf(organization.id)}
      {current === 'roles' && <RightsPanel />}
      {current === 'plan' && <PlanPanel organization={organization} />}
      {current === 'settings' && <SettingsPanel organization={organization} />}
    </>
  )
}

/** There is none, or none that may be seen; or the server could not say. */
function Absent({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  const problem = problemOf(error)
  return problem.status === 404 ? (
    <Panel title={t('page.organizations')} state="missing">
      <PanelMiddle title={t('organizations.missing')}>
        <span>{t('organizations.missingWhat')}</span>
      </PanelMiddle>
    </Panel>
  ) : (
    <ProblemAlert problem={problem}>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </ProblemAlert>
  )
}
