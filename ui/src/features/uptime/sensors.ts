import type { Sensor } from '../../api/types'
import { decimal } from '../../shared/quantities'
import type { GlyphName } from '../../shared/StatusGlyph'

const STATES = ['CRITICAL', 'WARNING', 'UNKNOWN', 'OK'] as const
export type SensorState = (typeof STATES)[number]

const KINDS = ['temperature', 'fan', 'humidity', 'voltage', 'current', 'power', 'load'] as const
export type SensorKind = (typeof KINDS)[number]

const SHAPES: Record<SensorState, GlyphName> = {
  CRITICAL: 'crit',
  WARNING: 'warn',
  UNKNOWN: 'unknown',
  OK: 'ok',
}

/** A word this browser does not know says nothing for sure. */
export function sensorStateOf({ state }: Sensor): SensorState {
  return STATES.find((known) => known === state) ?? 'UNKNOWN'
}

export function sensorKindOf({ kind }: Sensor): SensorKind | null {
  return KINDS.find((known) => known === kind) ?? null
}

export const glyphOfSensor = (state: SensorState): GlyphName => SHAPES[state]

/** 24.6 °C of 24560: as many digits as are worth reading. */
export function written({ per, symbol }: Sensor, value: number): string {
  const number = value / per
  const digits = Number.isInteger(number) ? 0 : Math.abs(number) >= 20 ? 1 : 2
  return `${decimal(number, digits)} ${symbol}`
}

/** What is bad first, then by kind and name as the server sorts them. */
export function byState(one: Sensor, other: Sensor): number {
  return STATES.indexOf(sensorStateOf(one)) - STATES.indexOf(sensorStateOf(other))
}
