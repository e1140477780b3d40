import type { Port, PortSummary, Switch, Wan, WanUptime } from '../../api/types'
import { NOW, SITE } from './fixtures'

/** Switches, ports and links for the gallery and for tests of components. */

const common = {
  site: SITE,
  asOf: NOW,
  intervalSeconds: 30,
  parked: false,
  freshness: 'fresh',
  version: 12,
}

export function switchOf(id: string, part: Partial<Switch> = {}): Switch {
  return {
    ...common,
    key: `switch/${id}`,
    id,
    source: id,
    name: 'Zyxel-1',
    vendor: 'Zyxel',
    model: 'GS1920-48HP',
    serial: null,
    firmware: 'V4.50',
    status: 'UP',
    uptimeSeconds: 1_036_800,
    cpuPct: 7,
    temperatures: [{ name: 'board', milliCelsius: 41_000 }],
    portCount: 48,
    portsUp: 31,
    portsWithErrors: 1,
    poe: null,
    capabilities: ['port-admin', 'poe', 'poe-cycle', 'lldp'],
    ...part,
  }
}

export function summaryOf(
  owner: string,
  number: string,
  part: Partial<PortSummary> = {},
): PortSummary & {
  source: string
} {
  return {
    key: `port/${owner}/${number}`,
    source: owner,
    number,
    label: null,
    adminState: 'UP',
    operState: 'UP',
    poe: null,
    hasErrors: false,
    pending: null,
    ...part,
  }
}

export function portOf(owner: string, number: string, part: Partial<Port> = {}): Port {
  return {
    ...common,
    ...summaryOf(owner, number),
    id: `${owner}:${number}`,
    switchId: owner,
    ifIndex: Number(number) || null,
    name: `swp${number.padStart(2, '0')}`,
    physical: true,
    speedBps: 1_000_000_000,
    duplex: 'FULL',
    rxBps: 48_700_000,
    txBps: 1_220_000,
    rxErrorsPerHour: 0,
    txErrorsPerHour: 0,
    discardsPerHour: 0,
    poe: null,
    protected: false,
    management: false,
    neighbor: null,
    capabilities: ['port-admin'],
    lastChange: null,
    ...part,
  }
}

const DELIVERING = { status: 'DELIVERING' } as const
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

function face(owner: string, count: number, down: readonly number[]): PortSummary[] {
  return range(1, count).map((n) =>
    summaryOf(owner, String(n), { operState: down.includes(n) ? 'DOWN' : 'UP' }),
  )
}

const mikrotik = switchOf('mikrotik-1', {
  name: 'MikroTik',
  vendor: 'MikroTik',
  model: 'CRS328-24P-4S+RM',
  portCount: 24,
  portsUp: 18,
  portsWithErrors: 0,
  poe: { budgetMilliwatts: 180_000, usedMilliwatts: 42_000 },
})
const third = switchOf('zyxel-2', { name: 'Zyxel-2', portCount: 24, portsUp: 9, portsWithErrors: 0 })

const first = face('mikrotik-1', 24, [15, 16, ...range(19, 22)]).map((port) =>
  Number(port.number) <= 8 ? { ...port, poe: DELIVERING } : port,
)
const second = face('zyxel-1', 48, [15, ...range(18, 24), 35, 36, ...range(40, 46)]).map((port) => {
  if (port.number === '17') return { ...port, hasErrors: true }
  return port.number === '44' ? { ...port, adminState: 'DOWN' as const } : port
})

export const switches: readonly (Switch | PortSummary)[] = [
  mikrotik,
  ...first,
  switchOf('zyxel-1'),
  ...second,
  third,
  ...face('zyxel-2', 24, [6, 7, 8, ...range(12, 23)]),
]

export function wanOf(id: string, part: Partial<Wan> = {}): Wan {
  return {
    ...common,
    key: `wan/${id}`,
    id,
    source: 'opnsense-1',
    name: id.toUpperCase(),
    kind: 'fiber',
    provider: null,
    status: 'UP',
    rxBps: 487_000_000,
    txBps: 122_000_000,
    capacityRxBps: 1_000_000_000,
    capacityTxBps: 500_000_000,
    rttMicros: 9_000,
    jitterMicros: 400,
    lossPct: 0,
    gateway: { address: '192.0.2.1', status: 'UP' },
    publicIp: '198.51.100.7',
    uptime: { d1Pct: 100, d7Pct: 100, d30Pct: 99.2, unknown30dPct: 0 },
    lastOutage: null,
    ...part,
  }
}

export const uptime: WanUptime = {
  days: range(1, 30).map((day) => ({
    date: `2026-11-${String(day).padStart(2, '0')}`,
    pct: day === 14 ? 42 : 100,
    unknownPct: 0,
    outages: day === 14 ? 1 : 0,
  })),
  pct: 99.2,
  unknownPct: 0,
  monitors: [{ id: 'hostmon-1:101', name: 'WAN1' }],
}
