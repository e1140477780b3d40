import { useTranslation } from 'react-i18next'
import type { Pdu, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useKeys, useValue } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { LimitsRow } from './LimitsRow'
import { LoadChart } from './LoadChart'
import { LoadRow } from './LoadRow'
import { OutletGrid } from './OutletGrid'
import styles from './PowerPanel.module.css'

/** One PDU on the command center: load against rating, every outlet, its limits, and its course. */
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
      note={<EntityNote age={age} state={state} />}
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
      <EntityNotice state={state} age={age} held={held} source={source} />
      <div className={`${styles.body} ${state === 'stale' ? styles.hatch : ''}`}>
        <LoadRow pdu={pdu} />
        {outlets.length > 0 ? (
          <OutletGrid keys={outlets} pdu={pdu} />
        ) : (
          <p className={styles.quiet}>{t('power.metered')}</p>
        )}
        <LimitsRow pdu={pdu} />
        <div className={styles.course}>
          <LoadChart pdu={pdu} range="15m" />
        </div>
      </div>
    </Panel>
  )
}
