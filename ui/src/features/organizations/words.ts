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
