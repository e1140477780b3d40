import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Me, Member, Organization } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { acceptsRehearsals, server } from '../../app/test-server'
import { AcceptPage } from './AcceptPage'
import { OrganizationPage } from './OrganizationPage'
import { OrganizationsPage } from './OrganizationsPage'

export const ACME = '5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90'
export const SYSTEM = '00000000-0000-4000-8000-000000000001'

export const admin: Me = { ...me, permissions: ['organizations:read', 'organizations:write'] }
export const viewer: Me = { ...me, scope: 'own', permissions: ['power:read'] }

export function organization(part: Partial<Organization> = {}): Organization {
  return {
    id: ACME,
    name: 'Acme',
    display_name: null,
    logo_url: null,
    slug: 'acme',
    kind: 'team',
    status: 'active',
    is_active: true,
    owner: 'u-ana',
    owner_name: 'ana',
    owners: ['u-ana'],
    member_count: 2,
    seats: { used: 2, limit: 3 },
    subscription_tier: 'trial',
    plan_tier: 'trial',
    lago_customer_id: null,
    stripe_customer_id: null,
    created_at: NOW,
    updated_at: NOW,
    version: 7,
    ...part,
  }
}

export function member(name: string, role: string, id = `u-${name}`): Member {
  return {
    id,
    user_id: id,
    username: name,
    email: `${name}@example.com`,
    firstName: null,
    lastName: null,
    org_role: role,
    role,
    service_account: false,
    enabled: true,
    status: 'enabled',
    emailVerified: true,
    createdAt: NOW,
    last_seen: null,
    joined_at: NOW,
  }
}

export const system = organization({
  id: SYSTEM,
  name: 'Ops-Center',
  kind: 'system',
  owner: null,
  owner_name: null,
})

/** What the server holds, and what it was asked to change. */
export const held = {
  listed: [] as Organization[],
  members: [] as Member[],
  /** Those of the house who are not in Acme. */
  others: [] as Member[],
  sent: [] as unknown[],
}

/** Before each test: Acme with ana and kim, and the house they come from. */
export function serveOrganizations() {
  held.listed = [organization(), system]
  held.members = [member('ana', 'owner'), member('kim', 'member')]
  held.others = [member('lee', 'member')]
  held.sent = []
  const take = async ({ request }: { request: Request }) => {
    const text = await request.text()
    held.sent.push([
      request.method,
      new URL(request.url).pathname.replace('/api/v1/organizations', ''),
      text ? JSON.parse(text) : null,
      request.headers.get('If-Match'),
    ])
    return HttpResponse.json({
      success: true,
      message: '',
      user_id: '',
      role: null,
      organization: held.listed[0],
    })
  }
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/organizations', ({ request }) => {
      const { searchParams } = new URL(request.url)
      const [search, kind] = [searchParams.get('search')?.toLowerCase() ?? '', searchParams.get('kind')]
      const organizations = held.listed.filter(
        (one) => one.name.toLowerCase().includes(search) && (!kind || one.kind === kind),
      )
      const offset = Number(searchParams.get('offset') ?? 0)
      const page = { organizations: organizations.slice(offset, offset + 50), limit: 50, offset }
      return HttpResponse.json({ ...page, total: organizations.length })
    }),
    http.get('*/api/v1/admin/users', ({ request }) => {
      const words = new URL(request.url).searchParams.get('search') ?? ''
      const users = [...held.members, ...held.others].filter((one) => one.username?.includes(words))
      return HttpResponse.json({ users: users.slice(0, 50), total: users.length, limit: 50, offset: 0 })
    }),
    http.get('*/api/v1/admin/service-accounts', () =>
      HttpResponse.json({ items: [{ id: 'm-bot', username: 'bot', roles: [], permissions: [] }] }),
    ),
    http.get('*/api/v1/organizations/:id/members', ({ request }) => {
      const { searchParams } = new URL(request.url)
      const [words, limit] = [searchParams.get('search') ?? '', Number(searchParams.get('limit'))]
      const offset = Number(searchParams.get('offset') ?? 0)
      const matching = held.members.filter((one) => one.username?.includes(words))
      const members = matching.slice(offset, offset + limit)
      return HttpResponse.json({ members, total: matching.length, limit, offset })
    }),
    http.get('*/api/v1/organizations/:id', ({ params }) =>
      params.id === ACME
        ? HttpResponse.json(held.listed[0])
        : HttpResponse.json(
            { title: 'Not found', status: 404, code: 'not-found', detail: 'There is none', errors: [] },
            { status: 404 },
          ),
    ),
    http.post('*/api/v1/organizations', take),
    http.put('*/api/v1/organizations/:id', take),
    http.post('*/api/v1/organizations/:id/members', take),
    http.put('*/api/v1/organizations/:id/members/:user/role', take),
    http.delete('*/api/v1/organizations/:id/members/:user', (call) => {
      held.members = held.members.filter((one) => one.user_id !== call.params.user)
      return take(call)
    }),
  )
}

export function visit(who: Me, path: string) {
  const router = createMemoryRouter(
    [
      { path: '/admin/organizations', Component: OrganizationsPage },
      {
        path: '/admin/organizations/:id',
        element: <OrganizationPage keysOf={(id) => <p>{`keys of ${id}`}</p>} />,
      },
      {
        path: '/admin/organizations/:id/:tab',
        element: <OrganizationPage keysOf={(id) => <p>{`keys of ${id}`}</p>} />,
      },
      { path: '/invitations/accept', Component: AcceptPage },
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

export const rowOf = async (name: string) => {
  const cell = await screen.findByText(name, { exact: false, selector: 'td' })
  return within(cell.closest('tr') as HTMLElement)
}
