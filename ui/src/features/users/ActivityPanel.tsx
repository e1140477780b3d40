import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditEvent } from '../../api/types'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant, shortInstant } from '../../shared/time'
import { PagedPanel } from './PagedPanel'
import styles from './users.module.css'
import { useActivity } from './useUsers'

/** How the history says what happened and who did it. */
export interface Telling {
  readonly sentenceOf: (event: AuditEvent) => string
  readonly actorOf: (event: AuditEvent) => string
}

/** What somebody did and what was done to them, the newest first. */
export function ActivityPanel({ id, telling }: { id: string; telling: Telling }) {
  const { t } = useTranslation()
  const pages = useActivity(id)
  const events = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <PagedPanel
      title={t('users.activity')}
      note={t('users.activityWhat')}
      end={<Link to={`/audit?actor=${id}`}>{t('users.inAudit')}</Link>}
      pages={pages}
      count={events.length}
      none={t('users.noActivity')}
    >
      <ol className={styles.activity}>
        {events.map((event) => (
          <Doing key={event.id} event={event} telling={telling} />
        ))}
      </ol>
    </PagedPanel>
  )
}

function Doing({ event, telling }: { event: AuditEvent; telling: Telling }) {
  const { t } = useTranslation()
  return (
    <li>
      <time dateTime={event.occurredAt} title={fullInstant(event.occurredAt)}>
        {shortInstant(event.occurredAt)}
      </time>
      <Link to={`/audit/events/${event.id}`}>
        {event.result !== 'success' && (
          <>
            <StatusGlyph name="crit" />
            <Hidden>{t(`audit.result.${event.result}`)}</Hidden>
          </>
        )}
        {telling.sentenceOf(event)}
      </Link>
      <span>{telling.actorOf(event)}</span>
    </li>
  )
}
