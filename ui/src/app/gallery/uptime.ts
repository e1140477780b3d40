import type { Explanation, Heartbeat, Monitor, Outage, Sensor } from '../../api/types'
import { alert, NOW, SITE } from './fixtures'

/** Monitors and their outages for tests of components. */

const SLOT = 1_800_000
const SLOTS = 48
const END = Date.parse(NOW)
const at = (millis: number) => new Date(millis).toISOString()

/** A day without trouble but in the slots named. */
export function beatsOf(part: Readonly<Record<number, Heartbeat['state']>> = {}): Monitor['heartbeats'] {
  return Array.from({ length: SLOTS }, (_, slot) => {
    const from = END - (SLOTS - slot) * SLOT
    return { from: at(from), to: at(from + SLOT), state: part[slot] ?? 'UP' }
  })
}

export function monitorOf(name: string, part: Partial<Monitor> = {}): Monitor {
  return {
    key: `monitor/hostmon-1/${name}`,
    id: `hostmon-1:${name}`,
    site: SITE,
    source: 'hostmon-1',
    asOf: NOW,
    intervalSeconds: 60,
    parked: false,
    freshness: 'fresh',
    version: 6,
    name,
    sourceName: name,
    target: '198.51.100.1',
    method: 'ping',
    linkTo: null,
    status: 'UP',
    rawStatus: 'Host is alive',
    reply: '12 ms',
    since: '2026-11-21T02:04:11.000Z',
    uptime: { h24Pct: 99.7, d7Pct: 99.9, d30Pct: 99.2, d365Pct: null },
    unknown: { h24Pct: 0, d7Pct: 0, d30Pct: 1.4, d365Pct: 91.8 },
    heartbeats: beatsOf({ 25: 'DOWN', 3: 'UNKNOWN' }),
    lastOutage: {
      from: '2026-11-21T02:00:08.000Z',
      to: '2026-11-21T02:04:11.000Z',
      durationSeconds: 243,
    },
    responseMicros: 12_000,
    sensors: 0,
    maintenance: { state: 'unknown', since: null, pending: null },
    ...part,
  }
}

/** A temperature in thousandths of a degree, with limits above. */
export function sensorOf(id: string, part: Partial<Sensor> = {}): Sensor {
  return {
    key: `sensor/librenms-1/7/${id}`,
    id,
    monitorId: 'librenms-1:7',
    kind: 'temperature',
    name: `Sensor ${id}`,
    unit: 'milliCelsius',
    symbol: '°C',
    per: 1000,
    value: 24_560,
    state: 'OK',
    low: null,
    lowWarning: null,
    highWarning: 40_000,
    high: 50_000,
    ...part,
  }
}

export function outageOf(id: string, part: Partial<Outage> = {}): Outage {
  return {
    id,
    monitorId: 'hostmon-1:wan1',
    monitorName: 'wan1',
    from: '2026-11-21T02:00:08.000Z',
    to: '2026-11-21T02:04:11.000Z',
    durationSeconds: 243,
    rawStatus: 'No answer',
    reply: 'timed out',
    origin: 'observed',
    ...part,
  }
}

export const explanation: Explanation = {
  monitorId: 'hostmon-1:wan1',
  window: '30d',
  from: '2026-11-20T13:30:25.000Z',
  to: NOW,
  formula: 'up ÷ (up + down)',
  pct: 90,
  unknownPct: 16.7,
  pausedPct: 0,
  maintenancePct: 0,
  upMillis: 18 * 3_600_000,
  downMillis: 2 * 3_600_000,
  unknownMillis: 4 * 3_600_000,
  pausedMillis: 0,
  maintenanceMillis: 0,
  outages: 1,
  intervals: [
    {
      from: '2026-11-20T13:30:25.000Z',
      to: '2026-11-20T17:30:25.000Z',
      state: 'UNKNOWN',
      origin: null,
      rawStatus: null,
      reply: null,
      why: 'hostmon-1 was not heard',
    },
    {
      from: '2026-11-20T17:30:25.000Z',
      to: '2026-11-20T19:30:25.000Z',
      state: 'DOWN',
      origin: 'history',
      rawStatus: 'No answer',
      reply: 'timed out',
      why: null,
    },
    {
      from: '2026-11-20T19:30:25.000Z',
      to: NOW,
      state: 'UP',
      origin: 'observed',
      rawStatus: 'Host is alive',
      reply: '12 ms',
      why: null,
    },
  ],
  truncated: false,
  said: [{ days: 30, pct: 99.1, at: NOW }],
}

/** Of a monitor that was down. */
export const outageAlert = alert(9, {
  source: 'hostmon-1',
  title: 'wan1 down',
  target: { key: 'monitor/hostmon-1/wan1', name: 'wan1' },
})
