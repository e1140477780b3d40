import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../api/types'
import { percent } from '../../shared/quantities'
import { duration, shortInstant } from '../../shared/time'
import styles from './Explain.module.css'

const ASIDE = ['unknown', 'paused', 'maintenance'] as const

/** The percentage worked out in sight, and what is left out of it. */
export function Formula({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation()
  const { upMillis, downMillis, pct, said } = explanation
  const known = upMillis + downMillis
  const aside = ASIDE.filter((name) => name === 'unknown' || explanation[`${name}Millis`] > 0)
  return (
    <div className={styles.formula}>
      <p>
        {t('uptime.formula', {
          up: duration(upMillis),
          down: duration(downMillis),
          share: known > 0 ? percent((100 * upMillis) / known) : percent(pct),
        })}
      </p>
      <p>{t('uptime.leftOut')}</p>
      <ul>
        {aside.map((name) => (
          <li key={name}>
            {t(`uptime.aside.${name}`, {
              lasted: duration(explanation[`${name}Millis`]),
              share: percent(explanation[`${name}Pct`]),
            })}
          </li>
        ))}
      </ul>
      {said.map(({ days, pct: share, at }) => (
        <p key={`${days} ${at}`}>{t('uptime.said', { days, share: percent(share), at: shortInstant(at) })}</p>
      ))}
    </div>
  )
}
