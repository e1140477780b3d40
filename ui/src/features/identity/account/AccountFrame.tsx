import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../../api/signOut'
import { Button } from '../../../shared/Button'
import { PageHeader } from '../../../shared/PageHeader'
import { PageTabs } from '../../../shared/PageTabs'

const TABS = [
  'profile',
  'security',
  'sessions',
  'api-keys',
  'notifications',
  'activity',
  'preferences',
] as const
type Tab = (typeof TABS)[number]

interface Props {
  tab: Tab
  children: ReactNode
}

/** What is one's own, each part at its own address. */
export function AccountFrame({ tab, children }: Props) {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    void signOut()
  }
  return (
    <>
      <PageHeader title={t('account.title')}>
        <Button size="medium" weight="strong" disabled={leaving} onClick={leave}>
          {t('action.logout')}
        </Button>
      </PageHeader>
      <PageTabs
        label={t('account.tabs')}
        current={tab}
        tabs={TABS.map((name) => ({
          name,
          label: t(`account.tab.${name}`),
          to: addressOf(name),
        }))}
      />
      {children}
    </>
  )
}

function addressOf(tab: Tab): string {
  return tab === 'profile' ? '/account' : `/account/${tab}`
}
