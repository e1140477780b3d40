import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Party, Threat } from '../../api/types'
import { useShownNow } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './EventTable.module.css'
import { useNewest } from './useNewest'
import { actionOf, addressOf, glyphOfSeverity, severityOf } from './words'

interface Props {
  answered: Threat
  current: boolean
}

export function EventRow({ answered, current }: Props) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const event = useNewest(answered)
  const now = useShownNow()
  const row = useRef<HTMLTableRowElement>(null)
  const severity = severityOf(event)
  const action = actionOf(event)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <tr
      ref={row}
      className={styles.row}
      data-severity={severity}
      data-action={action}
      aria-current={current || undefined}
    >
      <td>
        <span className={styles.word}>
          <StatusGlyph name={glyphOfSeverity(severity)} />
          {t(`threats.severity.${severity}`)}
        </span>
      </td>
      <td className={styles.title}>
        <Link to={keep(`/ops/security/events/${event.id}`)}>{event.signature}</Link>
        {event.category && <span>{event.category}</span>}
      </td>
      <td>
        <Address peer={event.src} />
      </td>
      <td data-to>
        <Address peer={event.dst} />
      </td>
      <td className={styles.action}>{t(`threats.action.${action}`)}</td>
      <td className={event.count > 1 ? styles.often : styles.once}>{`×${count(event.count)}`}</td>
      <td className={styles.quiet} title={fullInstant(event.lastSeen)}>
        {ago(now - Date.parse(event.lastSeen))}
      </td>
      <td className={styles.quiet}>
        <SourceName id={event.source} />
      </td>
    </tr>
  )
}

/** An address, and whose it is where we know that. */
function Address({ peer }: { peer: Party }) {
  return (
    <>
      {peer.host ?? addressOf(peer)}
      {peer.host && <span className={styles.second}>{addressOf(peer)}</span>}
    </>
  )
}
