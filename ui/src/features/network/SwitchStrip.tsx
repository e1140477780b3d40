import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Source, Switch } from '../../api/types'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { type Age, useAge, useHeld, useKeys, useValue } from '../../live/hooks'
import { ButtonLink } from '../../shared/Button'
import type { PanelState } from '../../shared/Panel'
import { watts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration, hourMinute } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { Faceplate } from './Faceplate'
import styles from './SwitchStrip.module.css'
import { TroubleLink } from './TroubleLink'

/** One switch on the command center: what it counts in one line, and its ports below. */
export function SwitchStrip({ switchKey }: { switchKey: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const held = useHeld(switchKey)
  const age = useAge(held)
  const source = useValue<Source>(`source/${held?.source}`)
  const ports = useKeys(`port/${switchKey.slice('switch/'.length)}/`)
  if (!held) return null
  const device = held.value as Switch
  const state = past ? 'past' : stateOf(age, source)
  const path = keep(`/ops/network/${device.id}`)
  return (
    <article className={styles.strip} data-state={state} aria-label={device.name}>
      <div className={styles.line}>
        <h3>
          <Link to={path}>{device.name}</Link>
        </h3>
        <span>{t('network.ports', { count: device.portCount })}</span>
        <span>{t('network.up', { count: device.portsUp })}</span>
        {device.poe && <Power poe={device.poe} />}
        <TroubleLink device={device} />
        <Doubt state={state} device={device} source={source} age={age.at === null ? null : age.millis} />
        <span className={styles.age}>
          <When age={age} state={state} />
        </span>
        <ButtonLink to={path} weight="bare" className={styles.open}>
          {t('action.open')}
        </ButtonLink>
      </div>
      {ports.length > 0 && (
        <div className={styles.ports}>
          <Faceplate device={device} keys={ports} />
        </div>
      )}
    </article>
  )
}

/** Short, because the line has room for little: how long ago, or when it was last. */
function When({ age, state }: { age: Age; state: PanelState }) {
  const { t } = useTranslation()
  if (state === 'past') return null
  const last = state === 'stale' || state === 'error'
  if (last && age.at !== null) return t('network.lastSeen', { time: hourMinute(age.at) })
  return <EntityNote age={age} state={state} />
}

function Power({ poe }: { poe: NonNullable<Switch['poe']> }) {
  const { t } = useTranslation()
  const used = watts(poe.usedMilliwatts, 0)
  const text =
    poe.budgetMilliwatts === null
      ? t('network.poeUsed', { used })
      : t('network.poe', { used, budget: watts(poe.budgetMilliwatts, 0) })
  return <span className={styles.optional}>{text}</span>
}

interface DoubtProps {
  state: PanelState
  device: Switch
  source: Source | undefined
  /** In milliseconds, `null` when it was never read. */
  age: number | null
}

/** Why the values of this line may be old. */
function Doubt({ state, device, source, age }: DoubtProps) {
  const { t } = useTranslation()
  if (state === 'error' && source) {
    const { status, reason } = source.health
    return (
      <Link to={`/ops/sources/${source.id}`} className={styles.failed}>
        <StatusGlyph name="warn" />
        {reason ? t(`sources.reason.${reason}`) : t(`sources.status.${status}`)}
      </Link>
    )
  }
  if (state === 'stale' && age !== null)
    return (
      <span className={styles.stale}>
        <StatusGlyph name="stale" />
        {t('entity.stale', { duration: duration(age) })}
      </span>
    )
  if (!device.parked) return null
  return (
    <span className={styles.failed} title={t('entity.parkedWhat')}>
      <StatusGlyph name="warn" />
      {t('entity.parked')}
    </span>
  )
}
