import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { CopyButton } from '../../shared/CopyButton'
import { FilterField } from '../../shared/FilterField'
import { PageHeader } from '../../shared/PageHeader'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useRowKeys } from '../../shared/useRowKeys'
import styles from './AuditPage.module.css'
import { EventList } from './EventList'
import { EventPanel } from './EventPanel'
import { FacetList } from './FacetList'
import { type Filter, filterFrom, filterTo, formatFilter, parseFilter } from './filter'
import { useEvents } from './useEvents'
import { useNewest } from './useNewest'

/** Who did what, when and why. Filter and chosen event live in the address. */
export function AuditPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const chosen = search.get('event')
  const { pages, events } = useEvents(filter)
  const fresh = useNewest(filter, events[0]?.position ?? 0, pages.isSuccess)
  const index = events.findIndex(({ id }) => id === chosen)
  const event = events[index]

  const choose = useCallback(
    (id: string | null) => {
      setSearch(
        (old) => {
          const next = new URLSearchParams(old)
          if (id) next.set('event', id)
          else next.delete('event')
          return next
        },
        { replace: true },
      )
    },
    [setSearch],
  )
  const move = (by: number) => choose((events[index + by] ?? event ?? events[0])?.id ?? null)
  const open = () => chosen && void navigate(`/audit/events/${chosen}`)
  useRowKeys({ onMove: move, onOpen: open, onClose: () => choose(null) })
  const apply = (next: Filter) => setSearch(filterTo(next))

  return (
    <div className={styles.page}>
      <PageHeader title={t('page.audit')} lead={t('audit.lead')} trail={[{ name: t('world.history') }]}>
        <CopyButton size="medium" text={() => window.location.href}>
          {t('action.copyLink')}
        </CopyButton>
      </PageHeader>
      <FilterField
        applied={formatFilter(filter)}
        placeholder={t('audit.placeholder')}
        onApply={(text) => apply(parseFilter(text))}
      />
      {pages.error && <ProblemAlert problem={problemOf(pages.error)} />}
      <div className={styles.columns} data-open={event !== undefined || undefined}>
        <FacetList filter={filter} onFilter={apply} />
        <EventList
          filter={filter}
          pages={pages}
          events={events}
          fresh={fresh}
          chosen={chosen}
          onChoose={choose}
        />
        {event && (
          <EventPanel
            key={event.id}
            event={event}
            onNewer={index > 0 ? () => move(-1) : null}
            onOlder={index < events.length - 1 ? () => move(1) : null}
            onClose={() => choose(null)}
          />
        )}
      </div>
    </div>
  )
}
