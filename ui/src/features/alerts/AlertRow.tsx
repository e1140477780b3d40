import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Alert } from '../../api/types'
import { useAge, useHeld, useShownNow } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration, fullInstant, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { Told } from './AcknowledgedLine'
import styles from './AlertTable.module.css'
import { useNewest } from './useNewest'
import { glyphOfAlert, isOver, severityOf, stateOf } from './words'

interface Props {
  answered: Alert
  current: boolean
  selected: boolean
  onSelect: (() => void) | null
}

export function AlertRow({ answered, current, selected, onSelect }: Props) {
  const { t } = useTranslation()
  const alert = useNewest(answered)
  const row = useRef<HTMLTableRowElement>(null)
  const over = isOver(alert)
  const { keep } = useInstant()
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <tr
      ref={row}
      className={styles.row}
      data-severity={over ? 'info' : severityOf(alert)}
      data-known={stateOf(alert) !== 'open' || undefined}
      data-selected={selected || undefined}
      aria-current={current || undefined}
    >
      {onSelect && (
        <td className={styles.box}>
          <input
            type="checkbox"
            aria-label={t('alerts.select', { title: alert.title })}
            checked={selected}
            onChange={onSelect}
          />
        </td>
      )}
      <td>
        <span className={styles.word}>
          <StatusGlyph name={glyphOfAlert(alert)} />
          {t(over ? 'alerts.recovered' : `alerts.severity.${severityOf(alert)}`)}
        </span>
      </td>
      <td className={styles.title}>
        <Link to={keep(`/ops/alerts/${alert.id}`)}>{alert.title}</Link>
        <span>{alert.target?.name ?? alert.message}</span>
      </td>
      <td className={styles.quiet}>
        <SourceName id={alert.source} />
        <Stale alert={alert} />
      </td>
      <td className={styles.quiet}>
        <Since alert={alert} />
      </td>
      <td className={alert.count > 1 ? styles.often : styles.quiet}>{`×${alert.count}`}</td>
      <td className={styles.quiet}>
        <Acknowledged alert={alert} />
      </td>
      <td>
        <Told alert={alert} />
      </td>
    </tr>
  )
}

function Since({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const now = useShownNow()
  const { firstSeen, resolvedAt } = alert
  const end = resolvedAt ? Date.parse(resolvedAt) : now
  const lasted = duration(end - Date.parse(firstSeen))
  return (
    <span title={fullInstant(firstSeen)}>
      {resolvedAt ? t('alerts.lasted', { at: shortInstant(firstSeen), lasted }) : lasted}
    </span>
  )
}

/** An old alert of a silent source may long be over. */
function Stale({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const held = useHeld(alert.key)
  const { freshness } = useAge(held)
  if (!held || isOver(alert) || freshness !== 'stale') return null
  return (
    <span className={styles.stale}>
      <StatusGlyph name="stale" />
      {t('alerts.stale')}
    </span>
  )
}

function Acknowledged({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const { acked, resolvedBy } = alert
  if (resolvedBy) return t(`alerts.resolvedBy.${byOf(resolvedBy)}`)
  if (!acked) return '–'
  const until = acked.until && acked.until !== 'clear' ? shortInstant(acked.until) : null
  return (
    <span title={acked.note ?? undefined}>
      {acked.by}
      {until && ` ${t('alerts.until', { at: until })}`}
    </span>
  )
}

const ENDED = ['source', 'user', 'auto'] as const

function byOf(word: string): (typeof ENDED)[number] {
  return ENDED.find((known) => known === word) ?? 'source'
}
