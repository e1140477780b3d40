import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { DeadLettersTab } from './DeadLettersTab'
import { DeadlinesTab } from './DeadlinesTab'
import { ParkedTab } from './ParkedTab'
import { ProcessorsTab } from './ProcessorsTab'
import { useDeadLetters, useParked, useSystemTopic } from './useSystem'

const TABS = ['processors', 'dead-letters', 'parked', 'deadlines'] as const
type Tab = (typeof TABS)[number]

/** What works in the background, what it could not do, and what is due. */
export function SystemPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  useSystemTopic()
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'processors'
  const waiting: Partial<Record<Tab, number | undefined>> = {
    'dead-letters': useDeadLetters().data?.items.length,
    parked: useParked().data?.items.length,
  }
  return (
    <>
      <PageHeader title={t('page.system')} lead={t('system.lead')} trail={[{ name: t('world.admin') }]} />
      <PageTabs
        label={t('system.tabs')}
        current={tab}
        tabs={TABS.map((name) => ({
          name,
          label: t(`system.tab.${name}`),
          to: name === 'processors' ? '/admin/event-processors' : `/admin/system?tab=${name}`,
          count: waiting[name],
          abnormal: (waiting[name] ?? 0) > 0,
        }))}
      />
      {tab === 'processors' && <ProcessorsTab />}
      {tab === 'dead-letters' && <DeadLettersTab />}
      {tab === 'parked' && <ParkedTab />}
      {tab === 'deadlines' && <DeadlinesTab />}
    </>
  )
}
