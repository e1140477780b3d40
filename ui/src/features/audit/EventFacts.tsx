import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditEvent } from '../../api/types'
import { duration, fullInstant, millisOf } from '../../shared/time'
import { actorName } from './actor'
import styles from './EventFacts.module.css'
import { sentenceOf } from './sentence'
import { objectName } from './values'

/** Who, when and why. */
export function EventFacts({ event }: { event: AuditEvent }) {
  const { t, i18n } = useTranslation()
  const { aggregate, command, correlationId, reason } = event
  return (
    <div className={styles.facts}>
      <h3>{sentenceOf(event, i18n)}</h3>
      <p>
        <code>{t('event.version', { type: event.type, version: event.typeVersion })}</code>
        {` · ${t('event.aggregate', { version: aggregate.version })}`}
      </p>
      <dl>
        <Fact label={t('event.happened')}>
          <When event={event} />
        </Fact>
        <Fact label={t('event.actor')}>{actorName(event.actor, t)}</Fact>
        <Fact label={t('event.target')}>
          <Link to={`/audit?target=${encodeURIComponent(aggregate.id)}`}>{objectName(event)}</Link>
        </Fact>
        {reason && <Fact label={t('event.reason')}>{reason}</Fact>}
        {command?.type && <Fact label={t('event.command')}>{command.type}</Fact>}
        {correlationId && (
          <Fact label={t('event.correlation')}>
            <Link to={`/audit?correlation_id=${encodeURIComponent(correlationId)}`}>
              <code>{correlationId.slice(0, 8)}</code>
            </Link>
          </Fact>
        )}
      </dl>
    </div>
  )
}

function When({ event: { occurredAt, recordedAt } }: { event: AuditEvent }) {
  const { t } = useTranslation()
  const delay = Date.parse(recordedAt) - Date.parse(occurredAt)
  const [date, zone] = splitZone(fullInstant(occurredAt))
  const later = delay < 1000 ? t('unit.millis', { n: Math.max(0, delay) }) : duration(delay)
  return (
    <>
      {`${date}${millisOf(occurredAt)} ${zone}`}
      <span>{` · ${t('event.recorded', { delay: later })}`}</span>
    </>
  )
}

function splitZone(instant: string): [string, string] {
  const at = instant.lastIndexOf(' ')
  return [instant.slice(0, at), instant.slice(at + 1)]
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
