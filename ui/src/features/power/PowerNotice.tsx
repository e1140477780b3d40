import { useTranslation } from 'react-i18next'
import type { Pdu, Source } from '../../api/types'
import { type Age, useLink } from '../../live/hooks'
import { SourceFailure } from '../../live/SourceFailure'
import type { Held } from '../../live/store'
import { PanelNotice, type PanelState } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration } from '../../shared/time'
import styles from './PowerNotice.module.css'

interface Props {
  state: PanelState
  age: Age
  held: Held
  source: Source | undefined
}

/** Says what is wrong with the values below, since when, and what may be done. */
export function PowerNotice({ state, age, held, source }: Props) {
  const { t } = useTranslation()
  const link = useLink()
  if (state === 'error' && source) return <SourceFailure source={source} />
  if (state === 'stale') {
    const seconds = held.intervalSeconds
    const count = seconds ? Math.floor(age.millis / (seconds * 1000)) : 0
    return (
      <PanelNotice>
        <span className={styles.stale}>
          <StatusGlyph name="stale" />
          {age.at === null ? t('power.neverSeen') : t('power.stale', { duration: duration(age.millis) })}
        </span>
        {link.kind === 'lost'
          ? t('power.lost')
          : seconds && age.at !== null && t('power.silent', { count, seconds })}
      </PanelNotice>
    )
  }
  if (!(held.value as Pdu).parked) return null
  return (
    <PanelNotice>
      <span className={styles.warn}>
        <StatusGlyph name="warn" />
        {t('power.parked')}
      </span>
      {t('power.parkedWhat')}
    </PanelNotice>
  )
}
