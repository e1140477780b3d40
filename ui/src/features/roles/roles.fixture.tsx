import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Me, Role, RoleBody, Why } from '../../api/types'
import { me } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { RolesPage } from './RolesPage'

export const admin: Me = {
  ...me,
  roles: ['keeper'],
  permissions: ['users:*', 'power:*', 'logs:read', 'billing:read'],
}
/** Looks at people, and changes nothing. */
export const auditor: Me = { ...me, permissions: ['users:read', 'power:read'] }

const role = (name: string, part: Partial<Role>): Role => ({
  id: name,
  name,
  description: `what a ${name} does`,
  level: 5,
  scope: 'own',
  inherits: [],
  system: true,
  permissions: { power: ['read'], logs: ['read'] },
  version: null,
  ...part,
})

const WHY: Why = {
  allowed: false,
  kept_out: false,
  rule: 0,
  why: 'power:execute is needed for this',
  by: null,
  resource: 'power',
  action: 'execute',
  user_id: 'me',
  org_id: null,
  enough: [
    { kind: 'role', name: 'operator', as_member: false, with_scope: false },
    { kind: 'role', name: 'developer', as_member: true, with_scope: false },
  ],
}

/** What the server holds, what it was asked for and asked to change. */
export const there = {
  roles: [] as Role[],
  /** Why it would refuse a change. */
  refusal: null as unknown,
  why: WHY,
  asked: [] as string[],
  sent: [] as unknown[],
}

export const problem = (status: number, code: string, title: string) =>
  HttpResponse.json({ title, status, code, errors: [] }, { status })

/** Before each test: one role that is there from the start and one of one's own. */
export function serveRoles() {
  const all = ['read', 'write', 'delete', 'execute']
  there.roles = [
    role('admin', { scope: 'platform', permissions: { power: all, billing: all, logs: all.slice(0, 3) } }),
    role('keeper', { scope: 'platform', permissions: { power: all, logs: ['read'], billing: ['read'] } }),
    role('viewer', {}),
    role('night-shift', { description: 'At night', level: 6, scope: 'platform', system: false, version: 4 }),
  ]
  there.refusal = null
  there.why = WHY
  there.asked = []
  there.sent = []
  server.use(...reads(), ...writes())
}

function reads() {
  return [
    http.get('*/api/v1/permissions/roles', () => HttpResponse.json({ roles: there.roles })),
    http.get('*/api/v1/permissions/resources', () =>
      HttpResponse.json({ resources: ['power', 'billing', 'logs'] }),
    ),
    http.get('*/api/v1/permissions/stats', () =>
      HttpResponse.json({ holders: { viewer: 5, 'night-shift': 2 } }),
    ),
    http.get('*/api/v1/permissions/explain', ({ request }) => {
      there.asked.push(new URL(request.url).search)
      return HttpResponse.json(there.why)
    }),
  ]
}

const rehearsed = () =>
  HttpResponse.json({
    dry_run: true,
    accepted: there.refusal === null,
    problem: there.refusal,
    would_emit: [],
    impact: { holders: 2, gained: ['power:execute'], lost: ['logs:read'] },
    cost: null,
  })

const isRehearsal = (request: Request) => new URL(request.url).searchParams.has('dry_run')

function writes() {
  const one = '*/api/v1/permissions/roles/:name'
  return [
    http.post('*/api/v1/permissions/roles', async ({ request }) => {
      if (isRehearsal(request)) return rehearsed()
      const body = (await request.json()) as RoleBody
      there.sent.push(['POST', body])
      const made = role(body.name ?? '', { ...(body as Partial<Role>), system: false, version: 0 })
      there.roles = [...there.roles, made]
      return HttpResponse.json(made, { status: 201 })
    }),
    http.put(one, async ({ request, params }) => {
      if (isRehearsal(request)) return rehearsed()
      const body = (await request.json()) as Partial<Role>
      there.sent.push(['PUT', params.name, request.headers.get('If-Match'), body])
      there.roles = there.roles.map((known) =>
        known.name === params.name ? { ...known, ...body, version: (known.version ?? 0) + 1 } : known,
      )
      return HttpResponse.json(there.roles.find(({ name }) => name === params.name))
    }),
    http.delete(one, ({ request, params }) => {
      if (isRehearsal(request)) return rehearsed()
      there.sent.push(['DELETE', params.name, request.headers.get('If-Match')])
      there.roles = there.roles.filter(({ name }) => name !== params.name)
      return new HttpResponse(null, { status: 204 })
    }),
  ]
}

/** A panel by its heading. */
export async function panelOf(name: string) {
  return within(await screen.findByRole('region', { name }))
}

export function visit(who: Me, at: string) {
  const router = createMemoryRouter([{ path: '/admin/roles', element: <RolesPage /> }], {
    initialEntries: [at],
  })
  const user = userEvent.setup()
  render(
    <Stage scene={{ who }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { user, router }
}
