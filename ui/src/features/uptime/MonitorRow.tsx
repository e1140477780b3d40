import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Monitor, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { stateOf } from '../../live/EntityNote'
import { useAge, useHeld, useShownNow, useValue } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { Heartbeats } from './Heartbeats'
import { Lasted } from './Lasted'
import { Share } from './Share'
import styles from './UptimePage.module.css'
import { glyphOfStatus, statusOf, WINDOWS } from './words'

/** One monitor on one line. What is not heard any more is hatched: its word is the last one known. */
export function MonitorRow({ monitorKey }: { monitorKey: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const held = useHeld(monitorKey)
  const age = useAge(held)
  const source = useValue<Source>(`source/${held?.source}`)
  const now = useShownNow()
  if (!held) return null
  const monitor = held.value as Monitor
  const status = statusOf(monitor.status)
  const stale = !past && stateOf(age, source) !== 'data'
  return (
    <tr className={styles.row} data-status={status} data-stale={stale || undefined}>
      <td>
        <span className={styles.word}>
          <StatusGlyph name={stale ? 'stale' : glyphOfStatus(status)} />
          {t(`uptime.status.${status}`)}
          {monitor.since && (
            <small title={fullInstant(monitor.since)}>{duration(now - Date.parse(monitor.since))}</small>
          )}
        </span>
      </td>
      <td className={styles.name}>
        <Link to={keep(`/ops/uptime/${monitor.id}`)}>{monitor.name}</Link>
        {monitor.target && <span>{monitor.target}</span>}
        {monitor.parked && <b>{t('entity.parked')}</b>}
      </td>
      <td className={styles.bar}>
        <Heartbeats monitor={monitor} />
      </td>
      {WINDOWS.map((window) => (
        <td key={window} className={styles.right}>
          <Share monitor={monitor} window={window} />
        </td>
      ))}
      <td className={styles.quiet}>
        <Lasted outage={monitor.lastOutage} />
      </td>
      <td className={styles.quiet}>
        <SourceName id={monitor.source} />
      </td>
    </tr>
  )
}
