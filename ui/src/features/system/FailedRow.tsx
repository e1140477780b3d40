import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../shared/Button'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { fullInstant, shortInstant } from '../../shared/time'
import styles from './System.module.css'

interface Failed {
  readonly eventId: string
  readonly eventType: string
  readonly cause: string | null
  readonly since: string
  readonly waiting: number
}

interface Props {
  /** Who could not do it. */
  name: string
  /** On what. */
  on: string
  event: Failed
  busy: boolean
  onRetry: () => void
  onSkip: () => void
}

/** One event that could not be worked off, and the two ways on. */
export function FailedRow({ name, on, event, busy, onRetry, onSkip }: Props) {
  const { t } = useTranslation()
  const can = useCan()
  const type = can('audit:read') ? (
    <Link to={`/audit/events/${event.eventId}`}>{event.eventType}</Link>
  ) : (
    event.eventType
  )
  return (
    <tr>
      <td>
        <span className={styles.state} data-state="warning">
          <StatusGlyph name="warn" />
          <b>{name}</b>
        </span>
      </td>
      <td>
        {type} <span className={styles.quiet}>{on}</span>
      </td>
      <td className={styles.cause} title={event.cause ?? undefined}>
        {event.cause ?? '–'}
      </td>
      <td className={styles.quiet} title={fullInstant(event.since)}>
        {shortInstant(event.since)}
      </td>
      <td className={styles.number}>{count(event.waiting)}</td>
      <td className={styles.acts}>
        {can('system:write') && (
          <>
            <Button aria-label={`${t('action.retry')} ${name} ${on}`} disabled={busy} onClick={onRetry}>
              {t('action.retry')}
            </Button>
            <Button aria-label={`${t('system.skipAsk')} ${name} ${on}`} disabled={busy} onClick={onSkip}>
              {t('system.skipAsk')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
