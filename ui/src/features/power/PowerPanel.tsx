import { useTranslation } from 'react-i18next'
import type { Pdu, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { type Age, useAge, useHeld, useKeys, useValue } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { Panel, type PanelState } from '../../shared/Panel'
import { ago, clockTime, duration, fullInstant, hourMinute } from '../../shared/time'
import { LimitsRow } from './LimitsRow'
import { LoadChart } from './LoadChart'
import { LoadRow } from './LoadRow'
import { OutletGrid } from './OutletGrid'
import { PowerNotice } from './PowerNotice'
import styles from './PowerPanel.module.css'

/** One PDU on the command center: load against rating, its course, and every outlet. */
export function PowerPanel({ pduKey }: { pduKey: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const held = useHeld(pduKey)
  const age = useAge(held)
  const source = useValue<Source>(`source/${held?.source}`)
  const outlets = useKeys(`outlet/${pduKey.slice('pdu/'.length)}/`)
  if (!held) return null
  const pdu = held.value as Pdu
  const state = past ? 'past' : stateOf(age, source)
  return (
    <Panel
      className={state === 'stale' ? styles.old : undefined}
      title={t('power.title', { name: pdu.name })}
      note={<Note age={age} state={state} />}
      state={state}
      end={
        <>
          {past && <span className={styles.notNow}>{t('past.notNow')}</span>}
          <ButtonLink to={`/ops/power/${pdu.id}`} weight="bare">
            {t('action.open')}
          </ButtonLink>
        </>
      }
    >
      <PowerNotice state={state} age={age} held={held} source={source} />
      <div className={`${styles.body} ${state === 'stale' ? styles.hatch : ''}`}>
        <LoadRow pdu={pdu} />
        <LoadChart pdu={pdu} range="15m" />
        <LimitsRow pdu={pdu} />
        {outlets.length > 0 ? (
          <OutletGrid keys={outlets} pdu={pdu} />
        ) : (
          <p className={styles.quiet}>{t('power.metered')}</p>
        )}
      </div>
    </Panel>
  )
}

function stateOf(age: Age, source: Source | undefined): PanelState {
  if (source?.health.status === 'OFFLINE') return 'error'
  return age.freshness === 'stale' || age.freshness === 'unknown' ? 'stale' : 'data'
}

function Note({ age, state }: { age: Age; state: PanelState }) {
  const { t } = useTranslation()
  const { past } = useLive()
  if (past) return t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
  if (age.at === null) return t('power.neverSeen')
  const values = { time: hourMinute(age.at), duration: duration(age.millis) }
  if (state === 'error') return t('power.lastGood', { ...values, time: clockTime(age.at) })
  if (state === 'stale') return t('power.lastSeen', values)
  return <span className={age.freshness === 'late' ? styles.late : ''}>{ago(age.millis)}</span>
}
