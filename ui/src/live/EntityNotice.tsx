import { useTranslation } from 'react-i18next'
import type { Source } from '../api/types'
import { PanelNotice, type PanelState } from '../shared/Panel'
import { duration } from '../shared/time'
import { type Age, useLink } from './hooks'
import { SourceFailure } from './SourceFailure'
import type { Held } from './store'

interface Props {
  state: PanelState
  age: Age
  held: Held
  source: Source | undefined
}

/** Says what is wrong with the values below, since when, and what may be done. */
export function EntityNotice({ state, age, held, source }: Props) {
  const { t } = useTranslation()
  const link = useLink()
  if (state === 'error' && source) return <SourceFailure source={source} />
  if (state === 'stale') {
    const seconds = held.intervalSeconds
    const count = seconds ? Math.floor(age.millis / (seconds * 1000)) : 0
    return (
      <PanelNotice
        tone="stale"
        word={age.at === null ? t('entity.neverSeen') : t('entity.stale', { duration: duration(age.millis) })}
      >
        {link.kind === 'lost'
          ? t('entity.lost')
          : seconds && age.at !== null && t('entity.silent', { count, seconds })}
      </PanelNotice>
    )
  }
  if (!(held.value as { parked: boolean }).parked) return null
  return <PanelNotice word={t('entity.parked')}>{t('entity.parkedWhat')}</PanelNotice>
}
