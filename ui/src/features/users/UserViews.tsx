import { useTranslation } from 'react-i18next'
import type { UserSummary } from '../../api/types'
import { PageTabs } from '../../shared/PageTabs'
import { type Filter, filterTo, VIEWS, type View, viewOf, withView } from './filter'
import { useSummary } from './useUsers'

interface Props {
  filter: Filter
  search: URLSearchParams
  /** Epoch milliseconds. */
  now: number
}

/**
 * What is looked at most, each at its own address. How many there are is known of everybody together, so it
 * is said only where nothing else is asked.
 */
export function UserViews({ filter, search, now }: Props) {
  const { t } = useTranslation()
  const summary = useSummary().data
  const everybody = Object.keys(withView(filter, 'all', now)).length === 0
  return (
    <PageTabs
      label={t('users.views')}
      current={viewOf(filter, now) ?? ''}
      tabs={VIEWS.map((view) => ({
        name: view,
        label: t(`users.view.${view}`),
        to: `?${filterTo(withView(filter, view, now), search)}`,
        count: everybody && summary ? countOf(view, summary) : undefined,
      }))}
    />
  )
}

function countOf(view: View, summary: UserSummary): number {
  switch (view) {
    case 'all':
      return summary.total_users
    case 'active':
      return summary.active_users
    case 'suspended':
      return summary.suspended_users
    case 'unverified':
      return summary.total_users - summary.email_verified
  }
}
