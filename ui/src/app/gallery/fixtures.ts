import type { Alert, Command, Counts, Me, Outlet, Pdu, Source, Verdict } from '../../api/types'

/** Entities for the gallery and for tests of components. */

export const NOW = '2026-11-21T13:30:25.000Z'

export const SITE = 'home-rack'

export const me: Me = {
  id: '00000000-0000-4000-8000-000000000001',
  username: 'ben',
  email: 'ben@example.com',
  firstName: null,
  lastName: null,
  roles: ['operator', 'viewer'],
  permissions: [
    'power:read',
    'power:write',
    'power:execute',
    'network:read',
    'network:write',
    'network:execute',
    'alerts:read',
    'alerts:write',
    'security:read',
    'security:execute',
    'sources:read',
    'sources:write',
    'sources:execute',
  ],
  scope: 'platform',
  org: { id: '00000000-0000-4000-8000-000000000002', name: 'System', role: null },
  organizations: [],
  subscription_tier: null,
  features: {},
  key: null,
  session: null,
  preferences: {
    time_zone: null,
    density: null,
    motion: null,
    shortcuts: null,
    table_layouts: {},
    version: null,
  },
  server_time: NOW,
  app_version: '0.1.0',
  demo: true,
}

export const pdu: Pdu = {
  key: 'pdu/pdu-1',
  id: 'pdu-1',
  site: SITE,
  source: 'pdu-1',
  asOf: NOW,
  intervalSeconds: 30,
  parked: false,
  freshness: 'fresh',
  version: 7,
  name: 'PDU-1',
  location: null,
  vendor: 'APC',
  model: 'AP7921B',
  serial: null,
  firmware: null,
  status: 'UP',
  load: {
    currentDeciamps: 82,
    ratingDeciamps: 150,
    warnDeciamps: 120,
    criticalDeciamps: 150,
    state: 'NORMAL',
    powerMilliwatts: 1_900_000,
    energyWattHours: 12_400,
  },
  phases: [],
  banks: [],
  outletCount: 10,
  outletsOn: 9,
  capabilities: ['switch', 'reboot', 'delayed', 'cancel', 'outlet-metering'],
  locked: false,
}

const NAMES = [
  'nas-01',
  'sw-core',
  'spare',
  'esx-1',
  'esx-2',
  'fw-edge',
  'backup-01',
  'ap-poe',
  'lab-04',
  'ups-mon',
]
const DECIAMPS = [13, 6, 0, 21, 14, 5, 9, 3, 7, 4]
const PROTECTED = [1, 2, 6]

export function outlet(number: number, part: Partial<Outlet> = {}): Outlet {
  return {
    key: `outlet/pdu-1/${number}`,
    id: `pdu-1:${number}`,
    site: SITE,
    source: 'pdu-1',
    asOf: NOW,
    intervalSeconds: 30,
    parked: false,
    freshness: 'fresh',
    version: 41,
    pduId: 'pdu-1',
    number,
    name: NAMES[number - 1] ?? `outlet ${number}`,
    deviceName: `Outlet ${number}`,
    state: number === 3 ? 'OFF' : 'ON',
    pending: null,
    devicePending: false,
    currentDeciamps: DECIAMPS[number - 1] ?? 0,
    powerMilliwatts: null,
    bank: null,
    phase: null,
    protected: PROTECTED.includes(number),
    criticality: 'normal',
    locked: false,
    capabilities: pdu.capabilities,
    feeds: [],
    lastChange: null,
    ...part,
  }
}

export const outlets: Outlet[] = NAMES.map((_, index) => outlet(index + 1))

export function source(health: Partial<Source['health']> = {}): Source {
  return {
    key: 'source/pdu-1',
    id: 'pdu-1',
    site: SITE,
    kind: 'apc-pdu',
    name: 'PDU-1',
    endpoint: 'snmp://192.0.2.17:161',
    config: { version: '3' },
    credentials: {},
    credentialId: null,
    intervals: { status: 30, metrics: 30, config: 300 },
    enabled: true,
    required: true,
    capabilities: pdu.capabilities,
    health: {
      status: 'ONLINE',
      reason: null,
      detail: null,
      since: NOW,
      lastSuccess: NOW,
      lastAttempt: NOW,
      consecutiveFailures: 0,
      circuit: 'closed',
      latencyMs: 12,
      ...health,
    },
    devices: 1,
    node: null,
    asOf: NOW,
    intervalSeconds: 30,
    freshness: 'fresh',
    version: 3,
    source: 'pdu-1',
    parked: false,
  }
}

const FINGERPRINT = '5a1f0c77b2de4c9a8e3d6f10'

export function alert(number: number, part: Partial<Alert> = {}): Alert {
  return {
    key: `alert/${FINGERPRINT}/${number}`,
    id: `${FINGERPRINT}:${number}`,
    site: SITE,
    source: 'librenms-1',
    asOf: NOW,
    intervalSeconds: 30,
    parked: false,
    freshness: 'fresh',
    version: 3,
    fingerprint: FINGERPRINT,
    sourceAlertId: `${700 + number}`,
    severity: 'critical',
    priority: 1,
    state: 'open',
    title: 'Device down',
    message: 'No answer to ping for 5 min',
    target: { key: 'host/nas-01', name: 'nas-01' },
    labels: { procedure: 'look at the rack', rule: '1', hostname: 'nas-01' },
    count: 1,
    firstSeen: '2026-11-21T13:26:25.000Z',
    lastSeen: '2026-11-21T13:30:19.000Z',
    acked: null,
    resolvedAt: null,
    resolvedBy: null,
    resolvedNote: null,
    notes: 0,
    writeBack: { status: 'none', commandId: null, detail: null },
    ...part,
  }
}

/** Of another problem than {@link alert}, known to somebody, and its source read to know. */
export const acknowledged = alert(2, {
  severity: 'warning',
  priority: 2,
  state: 'acked',
  title: 'Port scan',
  message: '198.51.100.61 tried 214 ports',
  target: { key: 'host/fw-edge', name: 'fw-edge' },
  firstSeen: '2026-11-21T13:18:25.000Z',
  acked: { by: 'ana', at: '2026-11-21T13:20:00.000Z', note: 'pen test until noon', until: 'clear' },
  writeBack: { status: 'done', commandId: 'c2', detail: null },
})

export const recovered = alert(3, {
  state: 'resolved',
  title: 'WAN1 down',
  message: '',
  target: { key: 'wan/wan1', name: 'WAN1' },
  firstSeen: '2026-11-21T02:00:08.000Z',
  lastSeen: '2026-11-21T02:04:11.000Z',
  resolvedAt: '2026-11-21T02:04:11.000Z',
  resolvedBy: 'source',
})

export function alertSource(health: Partial<Source['health']> = {}): Source {
  const id = 'librenms-1'
  const about = { kind: 'librenms', name: 'LibreNMS', endpoint: 'https://librenms.example.net' }
  return {
    ...source(health),
    ...about,
    key: `source/${id}`,
    id,
    source: id,
    capabilities: ['alerts', 'acknowledge'],
  }
}

export function command(part: Partial<Command> = {}): Command {
  return {
    key: 'command/c1',
    id: 'c1',
    type: 'power.SwitchOutlet',
    target: { key: 'outlet/pdu-1/9', name: 'lab-04' },
    action: 'off',
    desired: 'OFF',
    status: 'accepted',
    statusReason: null,
    observed: null,
    requestedBy: { type: 'user', id: 'u1', name: 'ben' },
    approvedBy: null,
    reason: null,
    requestedAt: NOW,
    dispatchedAt: null,
    endedAt: null,
    deadline: null,
    notBefore: null,
    correlationId: 's1',
    idempotencyKey: null,
    undoable: false,
    dismissed: false,
    children: [],
    steps: [],
    position: 1,
    version: 1,
    ...part,
  }
}

export function verdict(level: Verdict['level'], reason?: Verdict['reasons'][number]): Verdict {
  return {
    key: `verdict/${SITE}`,
    level,
    since: '2026-11-21T13:26:10.000Z',
    sincePosition: 1,
    blindSources: level === 'BLIND' ? 1 : 0,
    reasons: reason ? [reason] : [],
  }
}

export const counts: Counts = {
  devicesUp: 1,
  devicesTotal: 1,
  sourcesFresh: 1,
  sourcesTotal: 1,
  alertsOpen: 0,
  alertsUnacked: 0,
  linesPerHour: 0,
}
