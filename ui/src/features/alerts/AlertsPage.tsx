import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { ButtonLink } from '../../shared/Button'
import { CopyButton } from '../../shared/CopyButton'
import { FilterField } from '../../shared/FilterField'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { AlertList } from './AlertList'
import styles from './AlertsPage.module.css'
import {
  type Filter,
  filterFrom,
  filterTo,
  formatFilter,
  parseFilter,
  VIEWS,
  viewOf,
  withView,
} from './filter'
import { useStanding } from './useStanding'
import { isUnknownToAll } from './words'

/** Every alert. Filter, order and the row one stands on live in the address. */
export function AlertsPage() {
  return (
    <AtInstant>
      <Inbox />
    </AtInstant>
  )
}

function Inbox() {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const apply = (next: Filter) => setSearch((old) => filterTo(next, old))
  const lead = past
    ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
    : t('alerts.lead')
  return (
    <div className={styles.page}>
      <PageHeader title={t('page.alerts')} lead={lead} trail={[{ name: t('world.operations') }]}>
        <ButtonLink size="medium" to={keep('/ops/alerts/rules')}>
          {t('rules.link')}
        </ButtonLink>
        <CopyButton size="medium" text={() => window.location.href}>
          {t('action.copyLink')}
        </CopyButton>
      </PageHeader>
      <Views filter={filter} search={search} />
      <FilterField
        applied={formatFilter(filter)}
        placeholder={t('alerts.placeholder')}
        onApply={(text) => apply(parseFilter(text))}
      />
      <AlertList filter={filter} />
    </div>
  )
}

function Views({ filter, search }: { filter: Filter; search: URLSearchParams }) {
  const { t } = useTranslation()
  const standing = useStanding()
  const counts = { standing: standing.length, unacked: standing.filter(isUnknownToAll).length }
  return (
    <PageTabs
      label={t('alerts.views')}
      current={viewOf(filter) ?? ''}
      tabs={VIEWS.map((view) => ({
        name: view,
        label: t(`alerts.view.${view}`),
        to: `?${filterTo(withView(filter, view), search)}`,
        ...(view === 'standing' || view === 'unacked' ? { count: counts[view] } : {}),
        abnormal: view === 'unacked' && counts.unacked > 0,
      }))}
    />
  )
}
