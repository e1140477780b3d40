import { HttpResponse, http } from 'msw'
import type { AccountSession, DryRun, Factor, HeldRole, User, UserLetter } from '../../api/types'
import { NOW } from '../../app/gallery/fixtures'
import { server } from '../../app/test-server'
import { ACME, ANA, held, person, session, user } from './people.fixture'

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
    http.delete('*/api/v1/admin/users/:id/factors', ({ request }) => {
      if (new URL(request.url).searchParams.has('dry_run')) return HttpResponse.json(there.dryRun)
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
