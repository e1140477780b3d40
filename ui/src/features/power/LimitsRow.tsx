import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { amps, volts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './LimitsRow.module.css'

interface Limit {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly state: string
}

/** Phases and banks in one quiet line; only the abnormal ones raise their voice. */
export function LimitsRow({ pdu }: { pdu: Pdu }) {
  const { t } = useTranslation()
  const unit = t('unit.amps')
  const phases =
    pdu.phases.length > 1 || pdu.phases.some((phase) => phase.voltageDecivolts !== null) ? pdu.phases : []
  const limits: Limit[] = [
    ...phases.map(({ n, currentDeciamps, voltageDecivolts, state }) => ({
      key: `phase ${n}`,
      name: t('power.phase', { n }),
      value: `${amps(currentDeciamps)} ${unit}${voltageDecivolts === null ? '' : ` · ${volts(voltageDecivolts)} ${t('unit.volts')}`}`,
      state,
    })),
    ...pdu.banks.map(({ n, currentDeciamps, state }) => ({
      key: `bank ${n}`,
      name: t('power.bank', { n }),
      value: `${amps(currentDeciamps)} ${unit}`,
      state,
    })),
  ]
  if (limits.length === 0) return null
  return (
    <ul className={styles.limits}>
      {limits.map(({ key, name, value, state }) => (
        <li key={key} data-state={state}>
          {state === 'NEAR' && <StatusGlyph name="warn" />}
          {state === 'OVER' && <StatusGlyph name="crit" />}
          {name} <b>{value}</b>
        </li>
      ))}
    </ul>
  )
}
