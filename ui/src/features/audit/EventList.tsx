import { useQueryClient } from '@tanstack/react-query'
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        <ol className={styles.list} aria-label={t('audit.list')} tabIndex={0}>
          {events.map((event) => (
            <EventRow key={event.id} event={event} chosen={event.id === chosen} onChoose={onChoose} />
          ))}
          {pages.hasNextPage && (
            <li className={styles.older}>
              <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('audit.older')}
              </Button>
            </li>
          )}
        </ol>
      )}
    </Panel>
  )
}
