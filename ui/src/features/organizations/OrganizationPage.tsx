import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { MembersPanel } from './MembersPanel'
import { OrganizationFacts } from './OrganizationFacts'
import { useOrganization, useRights } from './useOrganizations'
import { titleOf } from './words'

const DescribeDialog = lazy(async () => ({
  default: (await import('./DescribeDialog')).DescribeDialog,
}))

/** One organization and who belongs to it. */
export function OrganizationPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const one = useOrganization(id)
  const rights = useRights(id)
  const [describing, setDescribing] = useState(false)
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
          <MembersPanel organization={organization} />
        </>
      )}
      <Suspense>
        {organization && describing && (
          <DescribeDialog organization={organization} onClose={() => setDescribing(false)} />
        )}
      </Suspense>
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
