import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Monitor } from '../../api/types'
import { hourMinute } from '../../shared/time'
import styles from './Heartbeats.module.css'
import { statusOf } from './words'

interface Props {
  monitor: Pick<Monitor, 'name' | 'heartbeats'>
  large?: boolean
}

/**
 * The last day, slot by slot: full and quiet while it was up, low and bright while not, dotted when unknown. The row
 * around it is painted every second, these are only when the monitor changed.
 */
export const Heartbeats = memo(function Heartbeats({ monitor, large = false }: Props) {
  const { t } = useTranslation()
  const slots = monitor.heartbeats.map(({ state, from, to }) => ({ state: statusOf(state), from, to }))
  const of = (wanted: string) => slots.filter(({ state }) => state === wanted).length
  return (
    <div
      className={styles.slots}
      data-large={large || undefined}
      role="img"
      aria-label={t('uptime.barName', {
        name: monitor.name,
        slots: slots.length,
        down: of('DOWN'),
        unknown: of('UNKNOWN'),
      })}
    >
      {slots.map(({ state, from, to }) => (
        <i
          key={from}
          data-state={state}
          title={t('uptime.slot', {
            state: t(`uptime.status.${state}`),
            from: hourMinute(from),
            to: hourMinute(to),
          })}
        />
      ))}
    </div>
  )
})
