import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { useCan, useSession } from '../../shared/session'
import { ApprovalList } from './ApprovalList'
import { RuleList } from './RuleList'
import { useApprovals, useNews, VIEWS, type View } from './useApprovals'

type Tab = View | 'rules'

/** What waits for a second person, what is to be reviewed, what became of it, and what has to wait at all. */
export function ApprovalsPage() {
  const { t } = useTranslation()
  const can = useCan()
  const over = useSession().scope === 'platform'
  useNews()
  const [search] = useSearchParams()
  const tabs: readonly Tab[] = over && can('settings:read') ? [...VIEWS, 'rules'] : VIEWS
  const current = tabs.find((tab) => tab === search.get('view')) ?? 'waiting'
  const counts = { waiting: useCount('waiting'), review: useCount('review') }
  return (
    <>
      <PageHeader
        title={t('page.approvals')}
        lead={t('approvals.lead')}
        trail={[{ name: t('world.admin') }]}
      />
      <PageTabs
        label={t('approvals.views')}
        current={current}
        tabs={tabs.map((name) => ({
          name,
          label: t(`approvals.view.${name}`),
          to: name === 'waiting' ? '/admin/approvals' : `?view=${name}`,
          ...(name === 'waiting' || name === 'review' ? { count: counts[name] } : {}),
          abnormal: name === 'review' && (counts.review ?? 0) > 0,
        }))}
      />
      {current === 'rules' ? <RuleList /> : <ApprovalList key={current} view={current} />}
    </>
  )
}

/** How many there are as far as they are read; more than one page says nothing. */
function useCount(view: View): number | undefined {
  const { data, hasNextPage } = useApprovals(view)
  return hasNextPage ? undefined : data?.pages[0]?.items.length
}
