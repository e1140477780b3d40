import type { ApiKey } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'

const STATUSES = ['active', 'rotating', 'expired', 'revoked'] as const

export type KeyStatus = (typeof STATUSES)[number]

/** The days a key may live that are offered. */
export const DAYS = ['7', '30', '90', '180', '365', '3650'] as const

/** The hours that the secret before may stay good that are offered. */
export const OVERLAPS = ['0', '1', '24', '72', '168'] as const

export const GLYPHS: Readonly<Record<KeyStatus, GlyphName>> = {
  active: 'ok',
  rotating: 'pending',
  expired: 'warn',
  revoked: 'unknown',
}

export function statusOf({ status }: ApiKey): KeyStatus {
  return STATUSES.find((known) => known === status) ?? 'expired'
}

/** How a key is written, without its secret. */
export function hintOf({ key_prefix, last4 }: ApiKey): string {
  return `${key_prefix}_…${last4}`
}

export function nameOf({ key_name, key_id }: ApiKey): string {
  return key_name || key_id
}
