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

export function titleOf({ name, display_name }: Organization): string {
  return display_name || name
}

/** What somebody is called; nothing once it was erased. */
export function nameOf({ username, email }: Pick<Member, 'username' | 'email'>): string | null {
  return username || email || null
}
