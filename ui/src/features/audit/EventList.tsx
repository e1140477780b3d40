import { useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../api/queries'
import type { AuditEvent } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './EventList.module.css'
import { EventRow } from './EventRow'
import { type Filter, formatFilter } from './filter'
import { PAGE, type useEvents } from './useEvents'

interface Props {
  filter: Filter
  pages: ReturnType<typeof useEvents>['pages']
  events: readonly AuditEvent[]
  fresh: number
  chosen: string | null
  onChoose: (id: string) => void
}

export function EventList({ filter, pages, events, fresh, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const name = formatFilter(filter)
  const count = events.length
  const show = () => void queries.resetQueries({ queryKey: keys.events(name) })
  return (
    <Panel
      className={styles.panel}
      title={t(pages.hasNextPage ? 'audit.more' : 'audit.events', { count })}
      note={t('audit.order')}
      state={pages.isPending ? 'loading' : 'data'}
      end={
        fresh > 0 && (
          <Button onClick={show}>
            <StatusGlyph name="ok" />
            {t(fresh >= PAGE ? 'audit.freshMany' : 'audit.fresh', { count: fresh })}
          </Button>
        )
      }
    >
      {pages.isSuccess && count === 0 ? (
        <PanelMiddle title={t(name ? 'audit.noMatch' : 'audit.none')}>
          {name && <span>{t('audit.noMatchWhat', { filter: name })}</span>}
        </PanelMiddle>
      ) : (
        <Rows pages={pages} events={events} chosen={chosen} onChoose={onChoose} />
      )}
    </Panel>
  )
}

const ROW_HEIGHT = 47
const OVERSCAN = 8

/** Only the rows in sight are in the document, however far one has read back. */
function Rows({ pages, events, chosen, onChoose }: Pick<Props, 'pages' | 'events' | 'chosen' | 'onChoose'>) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => events[index]?.id ?? index,
    overscan: OVERSCAN,
  })
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const near = hasNextPage && !isFetchingNextPage && events.length > 0 && last >= events.length - OVERSCAN
  useEffect(() => {
    if (near) void fetchNextPage()
  }, [near, fetchNextPage])

  const index = events.findIndex(({ id }) => id === chosen)
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' })
  }, [index, rows])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={list} className={styles.list} aria-label={t('audit.list')} tabIndex={0}>
      <ol style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const event = events[index]
          return (
            event && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={hasNextPage ? -1 : events.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <EventRow event={event} chosen={event.id === chosen} onChoose={onChoose} />
              </li>
            )
          )
        })}
      </ol>
      {isFetchingNextPage && <p className={styles.older}>{t('audit.loadingOlder')}</p>}
    </section>
  )
}
