import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Verdict } from '../api/types'
import { useKeys, useLink, useValue } from '../live/hooks'
import { StatusGlyph } from '../shared/StatusGlyph'
import { glyphOfVerdict } from '../shared/status'
import { hourMinute } from '../shared/time'
import styles from './VerdictChip.module.css'

/** The verdict stays in sight on every page. */
export function VerdictChip() {
  const { t } = useTranslation()
  const [key = 'verdict/'] = useKeys('verdict/')
  const verdict = useValue<Verdict>(key)
  const link = useLink()
  if (!verdict) return null
  const word = t(`verdict.${verdict.level}`)
  const time = hourMinute(verdict.since)
  const count = verdict.reasons.length
  return (
    <Link to="/ops" className={styles.chip} data-level={link.kind === 'lost' ? 'lost' : verdict.level}>
      <StatusGlyph name={glyphOfVerdict(verdict.level)} />
      <b>{link.kind === 'lost' ? t('verdict.lastKnown', { word }) : word}</b>
      <span>{count > 0 ? t('verdict.sinceReasons', { time, count }) : t('verdict.since', { time })}</span>
    </Link>
  )
}
