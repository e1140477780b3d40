import { useTranslation } from 'react-i18next'
import type { Source } from '../api/types'
import type { PanelState } from '../shared/Panel'
import { ago, clockTime, duration, fullInstant, hourMinute } from '../shared/time'
import { useLive } from './context'
import styles from './EntityNote.module.css'
import type { Age } from './hooks'

/** How far what is held of an entity can be trusted now. */
export function stateOf(age: Age, source: Source | undefined): PanelState {
  if (source?.health.status === 'OFFLINE') return 'error'
  return age.freshness === 'stale' || age.freshness === 'unknown' ? 'stale' : 'data'
}

/** The age beside the name of an entity, in words; late in the color of a warning. */
export function EntityNote({ age, state }: { age: Age; state: PanelState }) {
  const { t } = useTranslation()
  const { past } = useLive()
  if (past) return t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
  if (age.at === null) return t('entity.neverSeen')
  const values = { time: hourMinute(age.at), duration: duration(age.millis) }
  if (state === 'error') return t('entity.lastGood', { ...values, time: clockTime(age.at) })
  if (state === 'stale') return t('entity.lastSeen', values)
  return <span className={age.freshness === 'late' ? styles.late : ''}>{ago(age.millis)}</span>
}
