import type { Monitor, Shares } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'

const STATUSES = ['DOWN', 'WARNING', 'UNKNOWN', 'UP', 'PAUSED', 'MAINTENANCE'] as const
export type Status = (typeof STATUSES)[number]

const SHAPES: Record<Status, GlyphName> = {
  DOWN: 'crit',
  WARNING: 'warn',
  UNKNOWN: 'unknown',
  UP: 'ok',
  PAUSED: 'maint',
  MAINTENANCE: 'maint',
}

/** A word this browser does not know says nothing for sure. */
export function statusOf(word: string): Status {
  return STATUSES.find((known) => known === word.toUpperCase()) ?? 'UNKNOWN'
}

export const glyphOfStatus = (status: Status): GlyphName => SHAPES[status]

/** What is wrong first, then by name. */
export function byUrgency(one: Monitor, other: Monitor): number {
  const order = STATUSES.indexOf(statusOf(one.status)) - STATUSES.indexOf(statusOf(other.status))
  return order || one.name.localeCompare(other.name)
}

/** Over what availability is counted, by the API's words. */
export const WINDOWS = ['24h', '7d', '30d', '365d'] as const
export type Window = (typeof WINDOWS)[number]

const MEMBERS: Record<Window, keyof Shares> = {
  '24h': 'h24Pct',
  '7d': 'd7Pct',
  '30d': 'd30Pct',
  '365d': 'd365Pct',
}

export const shareOf = (shares: Shares, window: Window): number | null => shares[MEMBERS[window]]

const ORIGINS = ['observed', 'history'] as const
export type Origin = (typeof ORIGINS)[number]

/** Whether it was seen as it happened, or read later out of the source's own history. */
export function originOf(word: string): Origin {
  return ORIGINS.find((known) => known === word) ?? 'observed'
}
