import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { AccountSession, DryRun, Factor, HeldRole, Me, Person, User, UserLetter } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { NewUserPage } from './NewUserPage'
import { UserPage } from './UserPage'
import { UsersPage } from './UsersPage'

export const ANA = '0ff8d223-51c4-4b0e-9a37-6d2f1c90a7e4'
const ACME = '5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90'

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

const held = (name: string): HeldRole => ({
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

/** What the server holds, what it was asked for and asked to change. */
export const there = {
  users: [] as User[],
  person: person(),
  roles: [] as HeldRole[],
  sessions: [] as AccountSession[],
  factors: [] as Factor[],
  warnings: [] as string[],
  letters: [] as UserLetter[],
  dryRun: {} as Partial<DryRun>,
  asked: [] as string[],
  sent: [] as unknown[],
}

export const problem = (status: number, code: string, title: string, more = {}) =>
  HttpResponse.json({ title, status, code, errors: [], ...more }, { status })

/** Before each test: ana and kim, and what ana is and has. */
export function serveUsers() {
  there.users = [user('ana', { id: ANA, firstName: 'Ana', lastName: 'Ruiz' }), user('kim')]
  there.person = person()
  there.roles = [held('developer'), held('auditor')]
  there.factors = []
  there.sessions = [session('s-1', 'Firefox'), session('s-2', 'Firefox')]
  there.warnings = []
  there.letters = []
  there.dryRun = { dry_run: true, accepted: true, problem: null }
  there.asked = []
  there.sent = []
  server.use(...reads(), ...writes())
}

function reads() {
  return [
    http.get('*/api/v1/admin/users', ({ request }) => {
      const { search, searchParams } = new URL(request.url)
      there.asked.push(search)
      const offset = Number(searchParams.get('offset') ?? 0)
      const users = there.users.filter(({ username }) =>
        (username ?? '').includes(searchParams.get('search') ?? ''),
      )
      return HttpResponse.json({
        users: users.slice(offset, offset + 50),
        total: users.length,
        limit: 50,
        offset,
      })
    }),
    http.get('*/api/v1/admin/users/analytics/summary', () =>
      HttpResponse.json({
        total_users: 42,
        active_users: 30,
        suspended_users: 2,
        disabled_users: 1,
        email_verified: 40,
      }),
    ),
    http.get('*/api/v1/admin/users/roles/available', () =>
      HttpResponse.json({ roles: ['viewer', 'developer', 'moderator'].map(held) }),
    ),
    http.get('*/api/v1/admin/users/roles/permissions', () =>
      HttpResponse.json({
        matrix: { developer: { power: ['read'], models: ['read', 'write'] }, auditor: { power: ['read'] } },
        roles: ['developer', 'auditor', 'moderator', 'viewer'],
        resources: ['power', 'models', 'logs'],
        actions: ['read', 'write', 'delete', 'execute'],
      }),
    ),
    http.get('*/api/v1/admin/users/roles/hierarchy', () =>
      HttpResponse.json({
        roles: [
          { name: 'developer', scope: 'own' },
          { name: 'auditor', scope: 'platform' },
        ],
      }),
    ),
    http.get('*/api/v1/admin/users/:id', ({ params }) =>
      params.id === there.person.id
        ? HttpResponse.json(there.person)
        : problem(404, 'not-found', 'Not found'),
    ),
    http.get('*/api/v1/admin/users/:id/roles', () => HttpResponse.json({ roles: there.roles })),
    http.get('*/api/v1/admin/users/:id/factors', () =>
      HttpResponse.json({
        offered: true,
        passkeys: true,
        required: false,
        factors: there.factors,
        recovery_codes_left: there.factors.length * 10,
        few_codes_left: false,
      }),
    ),
    http.delete('*/api/v1/admin/users/:id/factors', () => {
      const removed = there.factors.length
      there.factors = []
      return HttpResponse.json({ success: true, message: 'Second factors removed', removed })
    }),
    http.get('*/api/v1/admin/users/:id/sessions', () =>
      HttpResponse.json({ sessions: there.sessions, total: there.sessions.length, warnings: there.warnings }),
    ),
    http.get('*/api/v1/admin/users/:id/activity', ({ request }) => {
      const second = new URL(request.url).searchParams.has('cursor')
      return HttpResponse.json({
        items: [{ id: second ? 'e-1' : 'e-2', occurredAt: NOW, result: 'success', actor: { name: 'ben' } }],
        nextCursor: second ? null : 'older',
      })
    }),
    http.get('*/api/v1/admin/users/:id/letters', ({ request }) => {
      const second = new URL(request.url).searchParams.has('cursor')
      const items = second ? there.letters.slice(1) : there.letters.slice(0, 1)
      return HttpResponse.json({ items, nextCursor: second || there.letters.length < 2 ? null : 'older' })
    }),
    http.get('*/api/v1/organizations', () =>
      HttpResponse.json({
        organizations: [{ id: ACME, name: 'Acme', display_name: null }],
        total: 1,
        limit: 50,
        offset: 0,
      }),
    ),
  ]
}

function writes() {
  const take = (answer: () => object) => async (call: { request: Request }) => {
    if (new URL(call.request.url).searchParams.has('dry_run')) return HttpResponse.json(there.dryRun)
    const text = await call.request.text()
    const path = new URL(call.request.url).pathname.replace('/api/v1/admin/users', '')
    there.sent.push([call.request.method, path, text ? JSON.parse(text) : null])
    return HttpResponse.json(answer(), { headers: { 'Event-Position': '42' } })
  }
  const one = '*/api/v1/admin/users/:id'
  return [
    http.post(
      '*/api/v1/admin/users',
      take(() => ({ ...there.person, roles_failed: [], welcome_email_sent: true, warnings: [] })),
    ),
    http.put(
      one,
      take(() => there.person),
    ),
    http.delete(
      one,
      take(() => ({ success: true })),
    ),
    http.post(
      `${one}/suspend`,
      take(() => {
        there.person = person({
          status: 'suspended',
          enabled: false,
          suspension: { reason: 'left', at: NOW, by: 'ben' },
        })
        return there.person
      }),
    ),
    http.post(
      `${one}/erase`,
      take(() => ({ erased: true })),
    ),
    http.post(
      `${one}/activate`,
      take(() => there.person),
    ),
    http.post(
      `${one}/send-onboarding-email`,
      take(() => ({ message: 'sent', actions: [], delivery: 'email' })),
    ),
    http.post(
      `${one}/reset-password`,
      take(() => ({ message: 'sent', delivery: 'email' })),
    ),
    http.post(
      `${one}/roles/assign`,
      take(() => ({ success: true })),
    ),
    http.delete(`${one}/roles/:role`, (call) => {
      if (!new URL(call.request.url).searchParams.has('dry_run'))
        there.roles = there.roles.filter(({ name }) => name !== call.params.role)
      return take(() => ({ success: true }))(call)
    }),
    http.delete(`${one}/sessions/:session`, (call) => {
      there.sessions = there.sessions.filter(({ id }) => id !== call.params.session)
      return take(() => ({ success: true, ended: 1 }))(call)
    }),
    http.delete(
      `${one}/sessions`,
      take(() => {
        there.sessions = []
        return { success: true, ended: 2 }
      }),
    ),
  ]
}

export function visit(who: Me, path: string) {
  const telling = { sentenceOf: () => 'Ana was given a role', actorOf: () => 'ben' }
  const router = createMemoryRouter(
    [
      { path: '/admin/users', element: <UsersPage jobs={null} /> },
      { path: '/admin/users/new', Component: NewUserPage },
      { path: '/admin/users/:id', element: <UserPage telling={telling} why={null} /> },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={{ who }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, user: userEvent.setup() }
}

export const panelOf = async (name: string) => within(await screen.findByRole('region', { name }))
