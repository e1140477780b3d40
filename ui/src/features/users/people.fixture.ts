import type { AccountSession, HeldRole, Me, Person, User, UserLetter } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'

export const ANA = '0ff8d223-51c4-4b0e-9a37-6d2f1c90a7e4'
export const ACME = '5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90'

export const admin: Me = {
  ...me,
  permissions: ['users:*', 'billing:*', 'audit:read', 'analytics:read'],
}
/** Looks after people, but not after money, and deletes nobody. */
export const moderator: Me = { ...me, permissions: ['users:read', 'users:write'] }

export function user(name: string, part: Partial<User> = {}): User {
  return {
    id: part.id ?? `u-${name}`,
    username: name,
    email: `${name}@example.com`,
    firstName: null,
    lastName: null,
    enabled: true,
    status: 'enabled',
    emailVerified: true,
    createdTimestamp: Date.parse('2026-11-01T08:00:00Z'),
    roles: ['developer'],
    subscription_tier: 'trial',
    subscription_status: null,
    tier_source: 'default',
    api_calls_limit: 700,
    api_calls_used: 0,
    org_id: ACME,
    org_name: 'Acme',
    byok_enabled: false,
    last_login: NOW,
    tags: [],
    version: 7,
    ...part,
  }
}

export function person(part: Partial<Person> = {}): Person {
  return {
    ...user('ana', { id: ANA, firstName: 'Ana', lastName: 'Ruiz', roles: ['developer', 'auditor'] }),
    api_calls_reset_date: null,
    org_role: 'owner',
    attributes: {},
    internal_notes: null,
    suspension: null,
    idp: { provider: 'embedded', linked: true, drift: [] },
    ...part,
  }
}

export const held = (name: string): HeldRole => ({
  id: name,
  name,
  description: `what a ${name} does`,
  level: 3,
  assigned_at: NOW,
  assigned_by: 'ben',
})

export const session = (id: string, agent: string): AccountSession => ({
  id,
  ipAddress: '203.0.113.24',
  start: NOW,
  lastAccess: NOW,
  userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 ${agent}/146.0`,
  clients: {},
  username: 'ana',
  source: 'ops',
  current: false,
})

export const letter = (id: string, part: Partial<UserLetter> = {}): UserLetter => ({
  id,
  kind: 'set-password',
  language: 'en',
  state: 'sent',
  reason: null,
  reply: null,
  queued_at: NOW,
  since: NOW,
  link_ends_at: NOW,
  again: 'reset-password',
  ...part,
})
