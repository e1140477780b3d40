import {
  acknowledged,
  alert,
  alertSource,
  command,
  NOW,
  outlet,
  outlets,
  pdu,
  source,
  verdict,
} from './fixtures'
import { summaryOf, switches, switchOf, wanOf } from './network'
import type { Scene } from './stage'

interface Named {
  readonly name: string
  readonly scene: Scene
}

const overload = {
  severity: 'critical',
  text: 'PDU-1 draws 15.2 A of 15 A',
  key: 'pdu/pdu-1',
  link: '/ops',
} as const
const silence = {
  severity: 'blind',
  text: 'PDU-1 silent for 6 min',
  key: 'source/pdu-1',
  link: '/ops',
} as const
const near = {
  severity: 'warning',
  text: 'PDU-1 draws 12.8 A of 15 A',
  key: 'pdu/pdu-1',
  link: '/ops',
} as const
const lost = {
  kind: 'lost',
  since: Date.parse(NOW) - 12_000,
  retryAt: Date.parse(NOW) + 4_000,
  polling: false,
} as const

export const VERDICTS: readonly Named[] = [
  { name: 'critical', scene: { verdict: verdict('CRITICAL', overload) } },
  { name: 'blind', scene: { verdict: verdict('BLIND', silence) } },
  { name: 'degraded', scene: { verdict: verdict('DEGRADED', near) } },
  { name: 'nominal', scene: { verdict: verdict('NOMINAL') } },
  { name: 'link lost', scene: { verdict: verdict('CRITICAL', overload), link: lost } },
  { name: 'loading', scene: { link: { kind: 'connecting' }, known: false } },
]

export const DOCKS: readonly Named[] = [
  {
    name: 'on their way',
    scene: {
      commands: [
        command({ deadline: '2026-11-21T13:30:40.000Z' }),
        command({ id: 'c2', status: 'contradicted', observed: 'ON' }),
        command({ id: 'c3', status: 'unknown', statusReason: 'not read before the deadline' }),
      ],
    },
  },
]

const pending = { commandId: 'c9', action: 'off', since: '2026-11-21T13:30:21.000Z', deadline: NOW }
const switching = outlets.map((one) => (one.number === 9 ? outlet(9, { pending }) : one))
const past = {
  at: '2026-11-21T02:00:12.000Z',
  asOf: '2026-11-21T02:00:12.000Z',
  position: 171_204,
  beforeHistory: false,
}

export const PANELS: readonly Named[] = [
  {
    name: 'Data, with command states',
    scene: {
      entities: [pdu, ...switching],
      source: source(),
      commands: [
        command({ id: 'c5', status: 'contradicted', target: { key: 'outlet/pdu-1/5', name: 'esx-2' } }),
        command({ id: 'c7', status: 'unknown', target: { key: 'outlet/pdu-1/7', name: 'backup-01' } }),
      ],
    },
  },
  { name: 'Loading', scene: { known: false } },
  {
    name: 'Empty',
    scene: { entities: [{ ...pdu, capabilities: [], outletCount: 0, outletsOn: 0 }], source: source() },
  },
  { name: 'Not configured', scene: {} },
  {
    name: 'Error',
    scene: {
      entities: [pdu, ...outlets],
      source: source({
        status: 'OFFLINE',
        reason: 'AUTHENTICATION',
        detail: 'SNMPv3 user refused since 14:21:10',
      }),
    },
  },
  { name: 'Stale', scene: { entities: [pdu, ...outlets], source: source(), ageSeconds: 360 } },
  { name: 'Past', scene: { entities: [pdu, ...outlets], source: source(), past } },
  { name: 'Before the first record', scene: { past: { ...past, beforeHistory: true } } },
]

const acting = { commandId: 'c8', action: 'poe-off', since: '2026-11-21T13:30:21.000Z', deadline: NOW }
const ported = [
  ...switches.filter(({ key }) => key !== 'port/mikrotik-1/9'),
  summaryOf('mikrotik-1', '9', { pending: acting }),
]

export const SWITCHES: readonly Named[] = [
  {
    name: 'Switches, with command states',
    scene: {
      entities: ported,
      commands: [
        command({ id: 'c1', status: 'contradicted', target: { key: 'port/mikrotik-1/10', name: 'ap-2' } }),
        command({ id: 'c2', status: 'unknown', target: { key: 'port/mikrotik-1/11', name: 'ap-3' } }),
      ],
    },
  },
  { name: 'Switches, loading', scene: { known: false } },
  { name: 'Switches, not configured', scene: {} },
  { name: 'Switches, stale', scene: { entities: switches, ageSeconds: 360 } },
  { name: 'Switches, past', scene: { entities: switches, past } },
  {
    name: 'A switch without ports',
    scene: { entities: [switchOf('zyxel-1', { portCount: 0, portsUp: 0 })] },
  },
]

const links = [
  wanOf('wan1'),
  wanOf('wan2', {
    kind: 'LTE backup',
    rxBps: 94_000_000,
    txBps: 18_000_000,
    rttMicros: 31_000,
    lossPct: 0.2,
  }),
]
const down = wanOf('wan2', { status: 'DOWN', rxBps: 0, txBps: 0, rttMicros: null, lossPct: 100 })

export const LINKS: readonly Named[] = [
  { name: 'WAN', scene: { entities: links } },
  { name: 'WAN, one link down', scene: { entities: [wanOf('wan1'), down] } },
  { name: 'WAN, loading', scene: { known: false } },
  { name: 'WAN, not configured', scene: {} },
  { name: 'WAN, stale', scene: { entities: links, ageSeconds: 360 } },
  { name: 'WAN, past', scene: { entities: links, past } },
]

const alerts = [alert(1, { count: 3 }), acknowledged]
const many = [1, 4, 5, 6, 7].map((number) => alert(number, { title: `Device down ${number}` }))

export const ALERTS: readonly Named[] = [
  { name: 'Data', scene: { entities: alerts, source: alertSource() } },
  { name: 'More than fit', scene: { entities: many, source: alertSource() } },
  { name: 'Loading', scene: { known: false } },
  { name: 'Empty', scene: { source: alertSource() } },
  { name: 'Not configured', scene: {} },
  {
    name: 'Error',
    scene: {
      entities: alerts,
      source: alertSource({ status: 'OFFLINE', reason: 'AUTHENTICATION', detail: 'the token is refused' }),
    },
  },
  { name: 'Stale', scene: { entities: alerts, source: alertSource(), ageSeconds: 360 } },
  { name: 'Past', scene: { entities: alerts, source: alertSource(), past } },
]
