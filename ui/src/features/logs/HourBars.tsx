import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogHours } from '../../api/types'
import { count } from '../../shared/quantities'
import { clockTime } from '../../shared/time'
import styles from './HourBars.module.css'

/** So low a bar is still seen. */
const LOWEST = 6

/** A bar for each hour of the last day, as high as there were lines; bright where there were errors. */
export function HourBars({ hours }: { hours: LogHours }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...hours.items.map(({ lines }) => lines))
  return (
    <div className={styles.bars} role="img" aria-label={t('logs.barsName', { lines: count(hours.total) })}>
      {hours.items.map(({ from, lines, errors }) => (
        <i
          key={from}
          title={t('logs.hour', { from: clockTime(from), lines: count(lines), errors: count(errors) })}
          data-errors={errors > 0 || undefined}
          data-none={lines === 0 || undefined}
          style={{ '--h': `${Math.max(LOWEST, (100 * lines) / most)}%` } as CSSProperties}
        />
      ))}
    </div>
  )
}
