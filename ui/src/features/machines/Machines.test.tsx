import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Machine } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { MachinesPage } from './MachinesPage'
import { groupsOf, isClientId, toggled } from './words'

const SECRET = 'a-secret-that-is-shown-once'

const machine: Machine = {
  id: 'm-1',
  username: 'backup',
  client_id: 'backup',
  name: 'Nightly backup',
  status: 'enabled',
  roles: ['viewer'],
  permissions: ['power:execute', 'power:read', 'power:write'],
  memberships: [{ org_id: 'o-1', org_name: 'Home', role: 'member' }],
  created_at: NOW,
  last_seen: null,
  version: 0,
}

let all: Machine[] = []
let asked: unknown[] = []

beforeEach(() => {
  all = [machine]
  asked = []
  server.use(
    http.get('*/api/v1/admin/service-accounts', () => HttpResponse.json({ items: all })),
    http.get('*/api/v1/admin/users/roles/available', () =>
      HttpResponse.json({ roles: [{ name: 'viewer' }, { name: 'operator' }] }),
    ),
    http.post('*/api/v1/admin/service-accounts', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ ...machine, client_secret: SECRET, warning: '' }, { status: 201 })
    }),
    http.post('*/api/v1/admin/service-accounts/:id/rotate-secret', () =>
      HttpResponse.json({ ...machine, client_secret: null, warning: '' }, { status: 201 }),
    ),
    http.delete('*/api/v1/admin/service-accounts/:id', ({ params }) => {
      asked.push(['remove', params.id])
      all = []
      return new HttpResponse(null, { status: 204 })
    }),
  )
})

const open = () =>
  render(
    <RoutedStage scene={{ who: { ...me, permissions: ['users:*', 'power:read'] } }}>
      <MachinesPage />
    </RoutedStage>,
  )

describe('service accounts', () => {
  it('shows what each may and when it came last', async () => {
    open()
    const row = (await screen.findByText('Nightly backup')).closest('tr') as HTMLElement
    expect(within(row).getByText('power:execute, power:read +1')).toBeInTheDocument()
    expect(within(row).getByText('Home')).toBeInTheDocument()
    expect(within(row).getByText('never')).toBeInTheDocument()
  })

  it('lets one in and shows its secret until somebody has kept it', async () => {
    const user = userEvent.setup()
    open()
    await user.click(await screen.findByRole('button', { name: 'Add service account…' }))
    await user.type(screen.getByLabelText(/Client id/), 'metrics')
    await user.click(await screen.findByLabelText('operator'))
    await user.click(screen.getByRole('button', { name: 'Add service account' }))
    expect(await screen.findByText(SECRET)).toBeInTheDocument()
    expect(asked).toEqual([
      { client_id: 'metrics', name: '', roles: ['operator', 'viewer'], permissions: [] },
    ])
    const close = screen.getByRole('button', { name: 'Close' })
    expect(close).toBeDisabled()
    await user.click(screen.getByLabelText('I have kept it'))
    await user.click(close)
    expect(screen.queryByText(SECRET)).toBeNull()
  })

  it('keeps one out', async () => {
    const user = userEvent.setup()
    open()
    await user.click(await screen.findByRole('button', { name: 'Remove… backup' }))
    await user.click(screen.getByRole('button', { name: 'Remove backup' }))
    expect(await screen.findByText('No service account')).toBeInTheDocument()
    expect(asked).toEqual([['remove', 'm-1']])
  })
})

describe('words of service accounts', () => {
  it('knows which client ids there can be', () => {
    expect(['ops-script', 'a1', 'A.b_c'].every(isClientId)).toBe(true)
    expect(['', 'a', '-a', 'a b', 'ä1'].some(isClientId)).toBe(false)
  })

  it('groups what can be given by kind of object', () => {
    expect(groupsOf(['power:read', 'users:*', 'alerts:read'], ['power:execute'])).toEqual([
      { resource: 'alerts', permissions: ['alerts:read'] },
      { resource: 'power', permissions: ['power:execute', 'power:read'] },
    ])
    expect(toggled(toggled([], 'b'), 'a')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
