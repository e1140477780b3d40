import type { Client } from 'openapi-fetch'
import { api } from '../../api/client'
import type { Command, DryRun } from '../../api/types'

/** What the security endpoints answer and take. */

interface Entity {
  readonly key: string
  readonly id: string
  readonly site: string
  readonly parked: boolean
  readonly version: number
}

/** One side of what was seen. */
export interface Peer {
  readonly ip: string | null
  readonly port: number | null
  /** What we call the address, where something of ours has it. */
  readonly host: string | null
}

/** Something an intrusion detection or a firewall saw; equal ones are folded into one and counted. */
export interface ThreatEvent extends Entity {
  readonly source: string
  readonly asOf: string | null
  readonly intervalSeconds: number
  readonly freshness: string
  readonly category: string | null
  readonly signature: string
  /** Number of the rule that matched, in the source's own counting. */
  readonly sid: number | null
  readonly action: string
  readonly severity: string
  readonly priority: number
  readonly count: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly src: Peer
  readonly dst: Peer
  readonly proto: string | null
  readonly interface: string | null
  readonly alertId: string | null
}

export interface ThreatDetail extends ThreatEvent {
  /** As received, without secrets. */
  readonly raw: Readonly<Record<string, unknown>> | null
  /** What the source says of the rule that matched. */
  readonly rule: Readonly<Record<string, string>>
}

export interface BlockTarget {
  readonly sourceId: string
  readonly status: string
  /** Why it failed, or what is under way. */
  readonly detail: string | null
  readonly commandId: string | null
  readonly asOf: string | null
  readonly freshness: string
}

/** An address kept out, and whether each firewall was read to do so. */
export interface Block extends Entity {
  readonly ip: string
  readonly targets: BlockTarget[]
  /** Both `null` where it was not asked for here but read on a firewall. */
  readonly reason: string | null
  readonly by: string | null
  readonly since: string
  readonly expiresAt: string | null
}

export interface BlockAsk {
  readonly ip: string
  readonly sourceIds?: readonly string[]
  readonly reason: string
  readonly expiresAt?: string
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

interface Operation<Answer, Path = Record<string, never>, Status extends number = 200> {
  parameters: { query?: Record<string, string | boolean>; header?: never; path: Path; cookie?: never }
  responses: Record<Status, { headers: Record<string, unknown>; content: { 'application/json': Answer } }>
}

interface Writing<Answer, Path, Body> extends Operation<Answer, Path, 202> {
  requestBody: { content: { 'application/json': Body } }
}

interface Paths {
  '/api/v1/security/events': { get: Operation<Page<ThreatEvent>> }
  '/api/v1/security/events/{id}': { get: Operation<ThreatDetail, { id: string }> }
  '/api/v1/security/blocks': {
    get: Operation<{ items: Block[] }>
    post: Writing<Command | DryRun, Record<string, never>, BlockAsk>
  }
  '/api/v1/security/blocks/{ip}': { delete: Operation<Command | DryRun, { ip: string }, 202> }
}

export const security = api as unknown as Client<Paths>
