import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { CopyButton } from '../../shared/CopyButton'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { BlockButton } from './BlockButton'
import { BlockList } from './BlockList'
import { EventList } from './EventList'
import styles from './SecurityPage.module.css'
import { useBlocks } from './useBlocks'
import { stateOfBlock } from './words'

/** What firewalls and intrusion detection saw, and whom they keep out. Everything shown lives in the address. */
export function SecurityPage() {
  return (
    <AtInstant>
      <Tabs />
    </AtInstant>
  )
}

function Tabs() {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const [search] = useSearchParams()
  const tab = search.get('tab') === 'blocks' ? 'blocks' : 'events'
  const standing = useBlocks().filter((block) => stateOfBlock(block) !== 'removed')
  const failed = standing.some((block) => stateOfBlock(block) === 'failed')
  const lead = past
    ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
    : t('threats.lead')
  return (
    <div className={styles.page}>
      <PageHeader title={t('page.security')} lead={lead} trail={[{ name: t('world.operations') }]}>
        <CopyButton size="medium" text={() => window.location.href}>
          {t('action.copyLink')}
        </CopyButton>
        <BlockButton size="medium" />
      </PageHeader>
      <PageTabs
        label={t('threats.tabs')}
        current={tab}
        tabs={[
          { name: 'events', label: t('threats.events'), to: keep('/ops/security') },
          {
            name: 'blocks',
            label: t('threats.blocks'),
            to: keep('/ops/security?tab=blocks'),
            count: standing.length,
            abnormal: failed,
          },
        ]}
      />
      {tab === 'blocks' ? <BlockList /> : <EventList />}
    </div>
  )
}
