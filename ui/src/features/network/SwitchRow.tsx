import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Source, Switch } from '../../api/types'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { useAge, useHeld, useValue } from '../../live/hooks'
import { watts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { wordAt } from '../../shared/spoken'
import { duration } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { glyphOfSwitch } from './glyphs'
import styles from './SwitchRow.module.css'
import { TroubleLink } from './TroubleLink'

/** What its ports draw, and of how much where that is known. */
function powerOf({ usedMilliwatts, budgetMilliwatts }: NonNullable<Switch['poe']>): string {
  const known = [usedMilliwatts, ...(budgetMilliwatts === null ? [] : [budgetMilliwatts])]
  return `${known.map((each) => watts(each, 0)).join(' / ')} ${i18next.t('unit.watts')}`
}

export function SwitchRow({ switchKey }: { switchKey: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const held = useHeld(switchKey)
  const age = useAge(held)
  const source = useValue<Source>(`source/${held?.source}`)
  if (!held) return null
  const device = held.value as Switch
  const { id, name, status, portsUp, portCount, poe, cpuPct, uptimeSeconds, vendor, model } = device
  const state = past ? 'past' : stateOf(age, source)
  return (
    <tr data-state={state}>
      <td>
        <Link to={keep(`/ops/network/${id}`)} className={styles.name}>
          {name}
        </Link>
      </td>
      <td>
        <span className={styles.state} data-status={status}>
          <StatusGlyph name={glyphOfSwitch(status)} />
          {wordAt(`uptime.status.${status}`) ?? status}
        </span>
      </td>
      <td className={styles.number}>{`${portsUp} / ${portCount}`}</td>
      <td>
        <TroubleLink device={device} />
      </td>
      <td className={styles.number}>{poe ? powerOf(poe) : '–'}</td>
      <td className={styles.number}>{cpuPct === null ? '–' : `${cpuPct} ${t('unit.percent')}`}</td>
      <td className={styles.number}>{uptimeSeconds === null ? '–' : duration(uptimeSeconds * 1000)}</td>
      <td className={styles.quiet}>{[vendor, model].filter(Boolean).join(' ')}</td>
      <td className={state === 'stale' || state === 'error' ? styles.old : styles.quiet}>
        {!past && <EntityNote age={age} state={state} />}
      </td>
    </tr>
  )
}
