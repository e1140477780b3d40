import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../../api/problem'
import type { AuditEvent } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { Hidden } from '../../../shared/Hidden'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import { useCan } from '../../../shared/session'
import { fullInstant, shortInstant } from '../../../shared/time'
import styles from './Account.module.css'
import { AccountFrame } from './AccountFrame'
import { useOwnActivity } from './useOwnActivity'

interface Props {
  /** How the history says what happened and who did it. */
  sentenceOf: (event: AuditEvent) => string
  actorOf: (event: AuditEvent) => string
}

/** What one did and what was done to one's account. */
export function ActivityPage(telling: Props) {
  const { t } = useTranslation()
  const pages = useOwnActivity()
  const events = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <AccountFrame tab="activity">
      <Panel
        title={t('account.tab.activity')}
        note={t('account.activityWhat')}
        state={pages.isPending ? 'loading' : pages.error ? 'error' : 'data'}
      >
        {pages.error && (
          <ProblemAlert problem={problemOf(pages.error)}>
            <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {pages.isPending && <PanelMiddle title={t('account.loading')} />}
        {pages.data && events.length === 0 && <PanelMiddle title={t('account.noActivity')} />}
        <ol className={styles.activity}>
          {events.map((event) => (
            <Doing key={event.id} event={event} {...telling} />
          ))}
        </ol>
        {pages.hasNextPage && (
          <Button
            className={styles.more ?? ''}
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('account.earlier')}
          </Button>
        )}
      </Panel>
    </AccountFrame>
  )
}

/** Whoever may read the history finds all there is about it there. */
function Doing({ event, sentenceOf, actorOf }: Props & { event: AuditEvent }) {
  const { t } = useTranslation()
  const audits = useCan()('audit:read')
  const sentence = sentenceOf(event)
  return (
    <li>
      <time dateTime={event.occurredAt} title={fullInstant(event.occurredAt)}>
        {shortInstant(event.occurredAt)}
      </time>
      <span>
        {event.result !== 'success' && (
          <>
            <StatusGlyph name="crit" />
            <Hidden>{t(`audit.result.${event.result}`)}</Hidden>
          </>
        )}
        {audits ? <Link to={`/audit/events/${event.id}`}>{sentence}</Link> : sentence}
      </span>
      <span>{actorOf(event)}</span>
    </li>
  )
}
