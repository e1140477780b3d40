import { useTranslation } from 'react-i18next'
import type { Outlet } from '../../api/types'
import { useAge, useHeld } from '../../live/hooks'
import { Fact, LastFact, TakesDownFact } from '../../shared/mui/AskRows'
import { amps } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { glyphOfOutlet } from '../../shared/status'
import { ago } from '../../shared/time'
import styles from './OutletFacts.module.css'

interface Props {
  outlet: Outlet
  impact: Record<string, unknown> | null
}

/** What is known before one decides: observed state, what hangs on it, what goes down, who touched it last. */
export function OutletFacts({ outlet, impact }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Fact label={t('ask.now')}>
        <Now outlet={outlet} />
      </Fact>
      <Fact label={t('outlet.feeds')}>
        {outlet.feeds.length > 0 ? (
          outlet.feeds.map((feed) => feed.name).join(', ')
        ) : (
          <span className={styles.quiet}>{t('outlet.feedsNone')}</span>
        )}
      </Fact>
      <TakesDownFact impact={impact} />
      <LastFact last={outlet.lastChange} none={t('outlet.lastNone')} />
    </>
  )
}

function Now({ outlet }: { outlet: Outlet }) {
  const { t } = useTranslation()
  const age = useAge(useHeld(outlet.key))
  const source = outlet.source ?? outlet.pduId
  const seen = age.at === null ? t('ask.neverObserved') : t('ask.observed', { age: ago(age.millis), source })
  return (
    <span className={styles.now}>
      <StatusGlyph name={glyphOfOutlet(outlet.state)} />
      <b>{t(`outlet.state.${outlet.state}`)}</b>
      {outlet.currentDeciamps !== null && <b>{`· ${amps(outlet.currentDeciamps)} ${t('unit.amps')}`}</b>}
      <span className={styles.quiet}>{`· ${seen}`}</span>
    </span>
  )
}
