import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import { useLive } from '../../live/context'
import { useLink } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { FilterField } from '../../shared/FilterField'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Segments } from '../../shared/Segments'
import { useInstant } from '../../shared/useInstant'
import { useRowKeys } from '../../shared/useRowKeys'
import { EventTable } from './EventTable'
import {
  type Filter,
  filterFrom,
  filterTo,
  formatFilter,
  parseFilter,
  VIEWS,
  type View,
  viewOf,
  withView,
} from './filter'
import styles from './SecurityPage.module.css'
import { ThreatsNotice } from './ThreatsNotice'
import { useEventPages } from './useEventPages'

/** The events that match, newest first; equal ones are one row. */
export function EventList() {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const { pages, events } = useEventPages(filter)
  const lost = useLink().kind === 'lost'
  const apply = (next: Filter) => setSearch((old) => filterTo(next, old))
  const index = events.findIndex(({ id }) => id === search.get('event'))
  const cursor = events[index]
  const choose = (id: string | undefined) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (id) next.set('event', id)
        else next.delete('event')
        return next
      },
      { replace: true },
    )
  useRowKeys({
    onMove: (by) => choose((events[index + by] ?? cursor ?? events[0])?.id),
    onOpen: () => cursor && void navigate(keep(`/ops/security/events/${cursor.id}`)),
    onClose: () => choose(undefined),
  })
  const name = formatFilter(filter)
  const state: PanelState = pages.isPending ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  return (
    <>
      <FilterField
        applied={name}
        placeholder={t('threats.placeholder')}
        onApply={(text) => apply(parseFilter(text))}
      />
      {pages.error && (
        <ProblemAlert problem={problemOf(pages.error)}>
          <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel
        className={lost ? styles.stale : undefined}
        title={t(pages.hasNextPage ? 'threats.listMore' : 'threats.list', { count: events.length })}
        state={state}
        end={
          <Segments
            label={t('threats.views')}
            segments={VIEWS.map((view) => ({ name: view, label: t(`threats.view.${view}`) }))}
            chosen={viewOf(filter) ?? ''}
            onChoose={(view) => apply(withView(filter, view as View))}
          />
        }
      >
        {!past && <ThreatsNotice />}
        {pages.isSuccess && events.length === 0 ? (
          <Nothing filter={name} />
        ) : (
          <EventTable events={events} cursor={cursor?.id ?? null} />
        )}
        {pages.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('threats.showMore')}
            </Button>
          </div>
        )}
      </Panel>
    </>
  )
}

function Nothing({ filter }: { filter: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  if (filter)
    return (
      <PanelMiddle title={t('threats.noMatch')}>
        <span>{t('threats.noMatchWhat', { filter })}</span>
      </PanelMiddle>
    )
  return (
    <PanelMiddle title={t(past ? 'past.notKnown' : 'threats.nothing')}>
      <span>{past?.beforeHistory ? t('past.before') : t('threats.nothingWhat')}</span>
    </PanelMiddle>
  )
}
