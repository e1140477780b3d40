import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { DeadLettersTab } from './DeadLettersTab'
import { useDeadLetters } from './useSystem'

const TABS = ['dead-letters'] as const
type Tab = (typeof TABS)[number]

/** What the background could not do. */
export function SystemPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'dead-letters'
  const waiting: Partial<Record<Tab, number | undefined>> = {
    'dead-letters': useDeadLetters().data?.items.length,
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
          to: `/admin/system?tab=${name}`,
          count: waiting[name],
          abnormal: (waiting[name] ?? 0) > 0,
        }))}
      />
      {tab === 'dead-letters' && <DeadLettersTab />}
    </>
  )
}
