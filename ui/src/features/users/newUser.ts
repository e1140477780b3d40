import type { NewUser, Problem } from '../../api/types'
import { wordsOf } from './words'

/** Whom one asks for, as it is typed. */
export interface Draft {
  readonly email: string
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly password: string
  readonly temporary: boolean
  readonly welcome: boolean
  readonly enabled: boolean
  readonly verified: boolean
  readonly roles: readonly string[]
  readonly tier: string
  readonly limit: string
  readonly organization: string
  readonly orgRole: string
  readonly tags: string
  readonly notes: string
}

export const EMPTY: Draft = {
  email: '',
  username: '',
  firstName: '',
  lastName: '',
  password: '',
  temporary: true,
  welcome: true,
  enabled: true,
  verified: false,
  roles: ['viewer'],
  tier: 'trial',
  limit: '',
  organization: '',
  orgRole: 'member',
  tags: '',
  notes: '',
}

export const SHORTEST_PASSWORD = 8
const LONGEST_PASSWORD = 128
const SHORTEST_USERNAME = 3

export type Field = 'email' | 'username' | 'firstName' | 'lastName' | 'password' | 'limit' | 'roles' | 'tags'

/** What can be seen to be wrong before the server is asked. */
export function faultsOf(draft: Draft): readonly Field[] {
  const { email, username, password, limit, roles } = draft
  const faults: Field[] = []
  if (!/^\S+@\S+$/.test(email.trim())) faults.push('email')
  if (username.trim() && username.trim().length < SHORTEST_USERNAME) faults.push('username')
  const length = password.length
  if (length > 0 && (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)) faults.push('password')
  if (limit.trim() && !/^(-1|\d+)$/.test(limit.trim())) faults.push('limit')
  if (roles.length === 0) faults.push('roles')
  return faults
}

/** What is sent: what was left empty is left to the server. */
export function requestOf(draft: Draft): NewUser {
  const texts = {
    username: draft.username,
    firstName: draft.firstName,
    lastName: draft.lastName,
    internalNotes: draft.notes,
  }
  const written = Object.entries(texts)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text)
  return {
    email: draft.email.trim(),
    ...Object.fromEntries(written),
    ...(draft.password ? { password: draft.password, temporary_password: draft.temporary } : {}),
    enabled: draft.enabled,
    emailVerified: draft.verified,
    ...(draft.tier === EMPTY.tier ? {} : { tier: draft.tier }),
    ...(draft.limit.trim() ? { apiCallLimitOverride: Number(draft.limit) } : {}),
    roles: [...draft.roles],
    ...(draft.organization ? { organizationId: draft.organization, org_role: draft.orgRole } : {}),
    sendWelcomeEmail: draft.welcome,
    tags: wordsOf(draft.tags),
  }
}

/** The server's names for what is typed here under another one. */
const FIELDS: Readonly<Record<string, Field>> = {
  apiCallLimitOverride: 'limit',
  role: 'roles',
}

/** What the server said of each field. */
export function refusalsOf(problem: Problem | null): Partial<Record<Field, string>> {
  return Object.fromEntries(
    (problem?.errors ?? []).map(({ field, message }) => [
      FIELDS[field] ?? field.replace(/\[.*/, ''),
      message,
    ]),
  )
}
