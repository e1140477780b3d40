import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { useKeys } from '../../live/hooks'
import { FilterField } from '../../shared/FilterField'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { fullInstant } from '../../shared/time'
import { DriftList } from './DriftList'
import styles from './DriftPage.module.css'
import { type Filter, filterFrom, filterTo, formatFilter, parseFilter } from './filter'
import { useDrifts } from './useDrifts'
import { KINDS } from './words'

/** Wanted against observed. Filter, order and the row one stands on live in the address. */
export function DriftPage() {
  return (
    <AtInstant>
      <Wanted />
    </AtInstant>
  )
}

function Wanted() {
  const { t } = useTranslation()
  const { past } = useLive()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const lead = past
    ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
    : t('drift.lead')
  return (
    <div className={styles.page}>
      <PageHeader title={t('page.drift')} lead={lead} trail={[{ name: t('world.operations') }]} />
      <Kinds filter={filter} search={search} />
      <FilterField
        applied={formatFilter(filter)}
        placeholder={t('drift.placeholder')}
        onApply={(text) => setSearch((old) => filterTo(parseFilter(text), old))}
      />
      <DriftList filter={filter} />
    </div>
  )
}

/** Each kind of thing that may drift, with how many do. */
function Kinds({ filter, search }: { filter: Filter; search: URLSearchParams }) {
  const { t } = useTranslation()
  const drifts = useDrifts()
  const known = useKeys('counts/').length > 0
  const { kind: chosen = 'all', ...others } = filter
  return (
    <PageTabs
      label={t('drift.kindsLabel')}
      current={chosen}
      tabs={(['all', ...KINDS] as const).map((kind) => ({
        name: kind,
        label: t(`drift.kinds.${kind}`),
        to: `?${filterTo(kind === 'all' ? others : { ...others, kind }, search)}`,
        count: known ? drifts.filter((drift) => kind === 'all' || drift.kind === kind).length : undefined,
      }))}
    />
  )
}
