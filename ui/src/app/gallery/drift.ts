import type { Drift } from '../../api/types'
import { NOW, SITE } from './fixtures'

/** Drifts for tests of components. */

const OUTLET: Drift = {
  key: 'drift/outlet/pdu-1/9/power',
  id: 'outlet:pdu-1:9:power',
  site: SITE,
  source: 'pdu-1',
  asOf: NOW,
  intervalSeconds: 30,
  freshness: 'fresh',
  parked: false,
  version: 44,
  domain: 'infra',
  kind: 'outlet',
  target: { key: 'outlet/pdu-1/9', name: 'lab-04' },
  aspect: 'power',
  wanted: 'OFF',
  observed: 'ON',
  since: '2026-11-21T13:26:25.000Z',
  wantedBy: {
    commandId: 'c1',
    action: 'off',
    requester: { type: 'user', id: 'ana', name: 'ana' },
    at: '2026-11-21T12:30:25.000Z',
  },
  needsConfirmation: false,
  enforceable: true,
  refusal: null,
}

export function outletDrift(part: Partial<Drift> = {}): Drift {
  return { ...OUTLET, ...part }
}

export function personDrift(part: Partial<Drift> = {}): Drift {
  return {
    ...OUTLET,
    key: 'drift/user/u1/email',
    id: 'user:u1:email',
    site: '',
    source: '',
    asOf: null,
    intervalSeconds: 0,
    freshness: 'unknown',
    domain: 'identity',
    kind: 'user',
    target: { key: 'user/u1', name: 'ada' },
    aspect: 'email',
    wanted: 'ada@example.com',
    observed: 'eve@example.com',
    wantedBy: null,
    ...part,
  }
}

export function portDrift(part: Partial<Drift> = {}): Drift {
  return {
    ...OUTLET,
    key: 'drift/port/zyxel-1/17/poe',
    id: 'port:zyxel-1:17:poe',
    source: 'zyxel-1',
    kind: 'port',
    target: { key: 'port/zyxel-1/17', name: 'ap-01' },
    aspect: 'poe',
    wanted: 'ON',
    observed: 'OFF',
    since: '2026-11-21T13:29:25.000Z',
    wantedBy: null,
    ...part,
  }
}
