import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { FilterField } from '../../shared/FilterField'
import { PageHeader } from '../../shared/PageHeader'
import { fullInstant } from '../../shared/time'
import { DriftList } from './DriftList'
import styles from './DriftPage.module.css'
import { filterFrom, filterTo, formatFilter, parseFilter } from './filter'

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
      <FilterField
        applied={formatFilter(filter)}
        placeholder={t('drift.placeholder')}
        onApply={(text) => setSearch((old) => filterTo(parseFilter(text), old))}
      />
      <DriftList filter={filter} />
    </div>
  )
}
