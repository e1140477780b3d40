import { useTranslation } from 'react-i18next'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { CopyButton } from '../../shared/CopyButton'
import { PageHeader } from '../../shared/PageHeader'
import { fullInstant } from '../../shared/time'
import { LineList } from './LineList'
import styles from './LogsPage.module.css'

/** What devices say of themselves. Everything shown lives in the address. */
export function LogsPage() {
  return (
    <AtInstant>
      <Page />
    </AtInstant>
  )
}

function Page() {
  const { t } = useTranslation()
  const { past } = useLive()
  const lead = past
    ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
    : t('logs.lead')
  return (
    <div className={styles.page}>
      <PageHeader title={t('page.logs')} lead={lead} trail={[{ name: t('world.operations') }]}>
        <CopyButton size="medium" text={() => window.location.href}>
          {t('action.copyLink')}
        </CopyButton>
      </PageHeader>
      <LineList />
    </div>
  )
}
