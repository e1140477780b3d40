import type { User } from '../../api/types'
import { decimal } from '../../shared/quantities'
import type { GlyphName } from '../../shared/StatusGlyph'

export const TIERS = ['trial', 'starter', 'professional', 'enterprise'] as const
export const STATUSES = ['enabled', 'disabled', 'suspended', 'deleted'] as const
export const ORG_ROLES = ['owner', 'admin', 'billing_admin', 'member'] as const

type Named = Pick<User, 'username' | 'email' | 'firstName' | 'lastName'>

/** What somebody is called; nothing once they were erased. */
export function nameOf({ firstName, lastName, username, email }: Named): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email || null
}

export type Standing = (typeof STATUSES)[number] | 'unverified'

/** How somebody stands; that an address was never verified matters only while they may come in. */
export function standingOf({ status, emailVerified }: Pick<User, 'status' | 'emailVerified'>): Standing {
  const known = STATUSES.find((word) => word === status) ?? 'enabled'
  return known === 'enabled' && !emailVerified ? 'unverified' : known
}

const GLYPHS: Record<Standing, GlyphName> = {
  enabled: 'ok',
  disabled: 'off',
  suspended: 'maint',
  deleted: 'off',
  unverified: 'off',
}

export const glyphOf = (standing: Standing): GlyphName => GLYPHS[standing]

/** `null` where there is no limit. */
export function limitOf({ api_calls_limit: limit }: Pick<User, 'api_calls_limit'>): string | null {
  return limit < 0 ? null : decimal(limit, 0)
}

export function usedOf({ api_calls_used: used }: Pick<User, 'api_calls_used'>): string {
  return decimal(used, 0)
}

/** Words that somebody typed with commas between. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))].filter(Boolean)
}
