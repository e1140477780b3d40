import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Port, Source } from '../../api/types'
import { DriftMark } from '../../live/DriftMark'
import { useServerNow, useValue } from '../../live/hooks'
import { FactRows, Facts, type Known } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { count, decimal, speed, volts, watts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { duration, fullInstant } from '../../shared/time'
import { CollectedNote } from './CollectedNote'
import styles from './Facts.module.css'
import { usePortStatus } from './usePortStatus'

/** What was last read of a port, and what last changed it. */
export function PortFacts({ port, state }: { port: Port; state: PanelState }) {
  const { t } = useTranslation()
  const { neighbor, poe, duplex } = port
  const reader = useValue<Source>(`source/${port.source}`)
  const errors = { rx: perHour(port.rxErrorsPerHour), tx: perHour(port.txErrorsPerHour) }
  const link = [speed(port.speedBps), duplex && t(`port.duplex.${duplex}`)].filter(Boolean).join(' · ')
  const rows: Known = [
    [t('port.stateName'), <State key="state" port={port} />],
    [t('port.admin'), t(port.adminState === 'UP' ? 'port.enabled' : 'port.disabled')],
    [t('port.speed'), port.operState === 'UP' ? link : '–'],
    [t('port.errorRate'), t('port.errorsBoth', errors)],
    [t('port.discards'), perHour(port.discardsPerHour)],
    ...(poe ? powerOf(t, poe) : []),
    [t('port.behind'), neighbor ? [neighbor.name, neighbor.port].filter(Boolean).join(' · ') : '–'],
    [t('port.interface'), port.name],
    [t('port.ifIndex'), port.ifIndex],
    [t('port.kind'), t(port.physical ? 'port.physical' : 'port.virtual')],
    [t('port.management'), t(port.management ? 'port.ourWay' : 'port.notOurWay')],
    [t('port.lastChange'), <Last key="last" port={port} />],
  ]
  return (
    <Panel title={t('port.facts')} state={state}>
      <Facts>
        <FactRows rows={rows} />
      </Facts>
      <CollectedNote source={reader} />
    </Panel>
  )
}

function perHour(counted: number | null): string {
  return counted === null ? '–' : count(counted)
}

function powerOf(
  t: TFunction,
  { status, powerMilliwatts, currentMilliamps, voltageDecivolts }: NonNullable<Port['poe']>,
): (readonly [string, string])[] {
  const measured = [
    powerMilliwatts !== null && `${watts(powerMilliwatts)} ${t('unit.watts')}`,
    currentMilliamps !== null && `${decimal(currentMilliamps, 0)} ${t('unit.milliamps')}`,
    voltageDecivolts !== null && `${volts(voltageDecivolts)} ${t('unit.volts')}`,
  ]
  return [[t('port.poe'), [t(`port.power.${status}`), ...measured].filter(Boolean).join(' · ')]]
}

function State({ port }: { port: Port }) {
  const status = usePortStatus(port.key, port)
  return (
    <span className={styles.state}>
      <StatusGlyph name={status.glyph} />
      {status.word}
      {status.kind === 'pending' && <Elapsed since={status.since} />}
      <DriftMark target={port.key} />
    </span>
  )
}

function Elapsed({ since }: { since: string }) {
  const now = useServerNow()
  return <small>{duration(now - Date.parse(since))}</small>
}

/** Who changed it when and why; a command of ours leads to its history. */
function Last({ port }: { port: Port }) {
  const { t } = useTranslation()
  const can = useCan()
  const last = port.lastChange
  if (!last) return t('port.lastNone')
  const when = fullInstant(last.at)
  const text = last.by ? t('ask.lastBy', { by: last.by, at: when }) : t('port.lastByDevice', { at: when })
  return (
    <>
      {can('audit:read') ? <Link to={`/audit?target=${encodeURIComponent(port.key)}`}>{text}</Link> : text}
      {last.reason && <small>{` “${last.reason}”`}</small>}
    </>
  )
}
