import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Source } from '../../api/types'
import { useAge, useHeld } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { glyphOfHealth } from '../../shared/status'
import { duration } from '../../shared/time'
import styles from './SourceRow.module.css'

export function SourceRow({ sourceKey }: { sourceKey: string }) {
  const { t } = useTranslation()
  const held = useHeld(sourceKey)
  const age = useAge(held)
  if (!held) return null
  const { id, name, required, health, capabilities, intervals } = held.value as Source
  const interval = t('unit.seconds', { n: intervals.status })
  return (
    <tr>
      <td>
        <Link to={`/ops/sources/${id}`} className={styles.name}>
          {name}
        </Link>
        {required && <span className={styles.tag}>{t('sources.required')}</span>}
      </td>
      <td>
        <span className={styles.state} data-status={health.status}>
          <StatusGlyph name={glyphOfHealth(health.status)} />
          {t(`sources.status.${health.status}`)}
        </span>
      </td>
      <td className={styles.fresh} data-freshness={age.freshness}>
        {(age.freshness === 'stale' || age.freshness === 'unknown') && <StatusGlyph name="stale" />}
        {age.at === null ? t('time.never') : t('sources.of', { age: duration(age.millis), interval })}
      </td>
      <td className={styles.error} title={health.detail ?? undefined}>
        {health.reason ? t(`sources.reason.${health.reason}`) : '–'}
      </td>
      <td className={styles.quiet}>{capabilities.join(', ') || '–'}</td>
    </tr>
  )
}
