import type { Client } from 'openapi-fetch'
import { api } from '../../api/client'

/** What the uptime endpoints answer and take. */

interface Entity {
  readonly key: string
  readonly id: string
  readonly site: string
  readonly source: string
  readonly asOf: string | null
  readonly intervalSeconds: number
  readonly parked: boolean
  readonly freshness: string
  readonly version: number
}

/** Shares in percent by window; `null` where nothing is known of it. */
export interface Shares {
  readonly h24Pct: number | null
  readonly d7Pct: number | null
  readonly d30Pct: number | null
  readonly d365Pct: number | null
}

/** A stretch, and the worst that was in it. */
export interface Heartbeat {
  readonly from: string
  readonly to: string
  readonly state: string
}

export interface LastOutage {
  readonly from: string
  readonly to: string | null
  readonly durationSeconds: number | null
}

export interface Monitor extends Entity {
  /** In our own words, else in those of the source. */
  readonly name: string
  readonly sourceName: string
  readonly target: string | null
  /** How it is tested, such as `ping`. */
  readonly method: string | null
  /** UNKNOWN while its source is not heard. */
  readonly status: string
  readonly rawStatus: string | null
  readonly reply: string | null
  readonly since: string | null
  readonly uptime: Shares
  readonly unknown: Shares
  /** The last day in 48 slots, the oldest first. */
  readonly heartbeats: Heartbeat[]
  readonly lastOutage: LastOutage | null
  /** What of ours it watches, such as `wan/wan1`. */
  readonly linkTo: string | null
  readonly responseMicros: number | null
}

export interface Outage extends LastOutage {
  readonly id: string
  readonly monitorId: string
  readonly monitorName: string
  readonly rawStatus: string
  readonly reply: string | null
  readonly origin: string
}

/** One stretch of the calculation, and where it is known from. */
export interface Interval extends Heartbeat {
  /** `observed`, or `history`: read later out of the source's own; `null` for what is unknown. */
  readonly origin: string | null
  readonly rawStatus: string | null
  readonly reply: string | null
  /** Why nobody knows. */
  readonly why: string | null
}

/** The intervals behind a percentage, and their sums. */
export interface Explanation {
  readonly monitorId: string
  readonly window: string
  readonly from: string
  readonly to: string
  readonly formula: string
  readonly pct: number | null
  readonly unknownPct: number
  readonly pausedPct: number
  readonly maintenancePct: number
  readonly upMillis: number
  readonly downMillis: number
  readonly unknownMillis: number
  readonly pausedMillis: number
  readonly maintenanceMillis: number
  readonly outages: number
  readonly intervals: Interval[]
  /** Older intervals are left out of the list, never out of the sums. */
  readonly truncated: boolean
  /** What the source itself worked out when its history was read. */
  readonly said: { readonly days: number; readonly pct: number; readonly at: string }[]
}

/** Our own words; blank takes them back. */
export interface MonitorWords {
  readonly name?: string
  readonly linkTo?: string
}

export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

interface Operation<Answer, Path = Record<string, never>> {
  parameters: { query?: Record<string, string>; header?: never; path: Path; cookie?: never }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } }
}

interface One {
  id: string
}

interface Paths {
  '/api/v1/uptime/outages': { get: Operation<Page<Outage>> }
  '/api/v1/uptime/monitors/{id}/outages': { get: Operation<Page<Outage>, One> }
  '/api/v1/uptime/monitors/{id}/explain': { get: Operation<Explanation, One> }
  '/api/v1/uptime/monitors/{id}': {
    patch: Operation<Monitor, One> & { requestBody: { content: { 'application/json': MonitorWords } } }
  }
}

export const uptime = api as unknown as Client<Paths>
