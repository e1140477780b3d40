import type { CSSProperties } from 'react'
import styles from './Meter.module.css'

interface Props {
  label: string
  value: number | null
  max: number
  mark: number | null
  markLabel: string | null
  maxLabel: string
  tone: 'normal' | 'warn' | 'crit'
}

/** A bar from zero to a limit, with one mark on the way. */
export function Meter({ label, value, max, mark, markLabel, maxLabel, tone }: Props) {
  const percent = (part: number) => `${Math.min(100, (part / max) * 100)}%`
  return (
    // biome-ignore lint/a11y/useSemanticElements: the native meter cannot carry marks and labels
    <div
      className={styles.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value ?? 0}
      aria-valuetext={label}
    >
      <div className={styles.bar} data-tone={tone}>
        <i style={{ '--p': percent(value ?? 0) } as CSSProperties} />
      </div>
      {mark !== null && <i className={styles.mark} style={{ left: percent(mark) }} />}
      <span className={styles.zero}>{0}</span>
      {mark !== null && (
        <span className={styles.center} style={{ left: percent(mark) }}>
          {markLabel}
        </span>
      )}
      <span className={styles.max}>{maxLabel}</span>
    </div>
  )
}
