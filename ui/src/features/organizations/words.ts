import type { Member, Organization } from '../../api/types'

export const ROLES = ['owner', 'admin', 'billing_admin', 'member'] as const

const KINDS = ['team', 'personal', 'system'] as const

export const LONGEST_NAME = 200

export function roleOf(word: string): (typeof ROLES)[number] {
  return ROLES.find((role) => role === word) ?? 'member'
}

export function kindOf({ kind }: Organization): (typeof KINDS)[number] {
  return KINDS.find((known) => known === kind) ?? 'team'
}

const STATUSES = ['active', 'suspended'] as const

export function statusOf({ status }: Organization): (typeof STATUSES)[number] {
  return STATUSES.find((known) => known === status) ?? 'active'
}

export function titleOf({ name, display_name }: Organization): string {
  return display_name || name
}

/** What somebody is called; nothing once it was erased. */
export function nameOf({ username, email }: Pick<Member, 'username' | 'email'>): string | null {
  return username || email || null
}

const STANDINGS = ['pending', 'accepted', 'expired', 'revoked'] as const

export function standingOf(word: string): (typeof STANDINGS)[number] {
  return STANDINGS.find((known) => known === word) ?? 'expired'
}

/** Whole days, a begun one among them; none once the time is over. */
export function daysUntil(end: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(end) - now) / 86_400_000))
}

/** One address a line, each once; commas and semicolons end one, too. */
export function addressesOf(text: string): string[] {
  const written = text.split(/[\n,;]+/).map((line) => line.trim())
  return [...new Set(written.filter(Boolean))]
}

const KEPT_OUT = ['disabled', 'suspended', 'deleted'] as const

/** Why a member cannot come in; `null` where they can. */
export function keptOutOf({ status }: Pick<Member, 'status'>): (typeof KEPT_OUT)[number] | null {
  return status === null ? 'deleted' : (KEPT_OUT.find((word) => word === status) ?? null)
}

const RIGHTS = [
  'view_all',
  'manage_members',
  'manage_settings',
  'manage_keys',
  'manage_billing',
  'delete_org',
] as const

/** A right by a word the page has; `null` for one that a newer server knows. */
export function rightOf(word: string): (typeof RIGHTS)[number] | null {
  return RIGHTS.find((right) => right === word) ?? null
}

const FEATURES = ['api_calls_limit', 'api_key_limit', 'byok_enabled', 'team_seats'] as const

/** The same of what a plan grants. */
export function featureOf(word: string): (typeof FEATURES)[number] | null {
  return FEATURES.find((feature) => feature === word) ?? null
}
