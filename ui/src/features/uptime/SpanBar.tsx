import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../api/types'
import { duration, shortInstant } from '../../shared/time'
import { beatsOf } from './beats'
import styles from './Explain.module.css'
import bar from './Heartbeats.module.css'

/** Every interval where and as long as it was; one too short to see is still two pixels wide. */
export function SpanBar({ name, explanation }: { name: string; explanation: Explanation }) {
  const { t } = useTranslation()
  const { from, to, intervals, outages, downMillis } = explanation
  const beats = useMemo(() => beatsOf(intervals, Date.parse(from), Date.parse(to)), [intervals, from, to])
  return (
    <figure className={styles.span}>
      <div
        className={bar.span}
        role="img"
        aria-label={t('uptime.spanName', { name, count: outages, down: duration(downMillis) })}
      >
        {beats.map((beat) => (
          <i
            key={beat.from}
            data-state={beat.state}
            title={t('uptime.slot', {
              state: t(`uptime.status.${beat.state}`),
              from: shortInstant(beat.from),
              to: shortInstant(beat.to),
            })}
            style={{ '--l': `${beat.left}%`, '--w': `${beat.width}%` } as CSSProperties}
          />
        ))}
      </div>
      <figcaption>
        <span>{shortInstant(from)}</span>
        <span>{shortInstant(to)}</span>
      </figcaption>
    </figure>
  )
}
