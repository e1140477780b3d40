import type { Block, BlockTarget, Threat, ThreatDetail } from '../../api/types'
import { alert, NOW, SITE, source } from './fixtures'

/** Security events, blocks and firewalls for tests of components. */

export function threatOf(id: string, part: Partial<Threat> = {}): Threat {
  return {
    key: `threat/${id}`,
    id,
    site: SITE,
    source: 'opnsense-1',
    asOf: NOW,
    intervalSeconds: 30,
    parked: false,
    freshness: 'fresh',
    version: 4,
    category: 'Attempted Administrator Privilege Gain',
    signature: 'SSH brute force',
    sid: 2_001_219,
    action: 'allowed',
    severity: 'critical',
    priority: 1,
    count: 418,
    firstSeen: '2026-11-21T13:26:10.000Z',
    lastSeen: '2026-11-21T13:30:19.000Z',
    src: { ip: '203.0.113.9', port: 51_122, host: null },
    dst: { ip: '192.0.2.20', port: 22, host: 'nas-01' },
    proto: 'TCP',
    interface: 'igb0',
    alertId: null,
    ...part,
  }
}

export function detailOf(part: Partial<ThreatDetail> = {}): ThreatDetail {
  const raw = { event_type: 'alert', src_ip: '203.0.113.9' }
  return { ...threatOf('e1'), raw, rule: { classtype: 'attempted-admin' }, ...part }
}

export function targetOf(sourceId: string, part: Partial<BlockTarget> = {}): BlockTarget {
  return {
    sourceId,
    status: 'active',
    detail: null,
    commandId: null,
    ...part,
  }
}

export function blockOf(ip: string, part: Partial<Block> = {}): Block {
  return {
    key: `block/${ip}`,
    id: ip,
    site: SITE,
    parked: false,
    version: 2,
    ip,
    targets: [targetOf('opnsense-1')],
    reason: 'SSH brute force',
    by: 'ana',
    since: '2026-11-21T12:30:25.000Z',
    expiresAt: '2026-11-22T12:30:25.000Z',
    ...part,
  }
}

export function firewall(id = 'opnsense-1', name = 'IPS') {
  const about = { key: `source/${id}`, id, source: id, kind: 'opnsense', name }
  return { ...source(), ...about, capabilities: ['alerts', 'threats', 'block-address'] }
}

/** Of an intrusion detection, naming the address it came from. */
export const intrusion = alert(8, {
  source: 'opnsense-1',
  title: 'SSH brute force',
  message: '203.0.113.9, 418 failed logins',
  labels: { src_ip: '203.0.113.9' },
  count: 3,
})
