import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import { ACME, admin, held, organization, serveOrganizations, viewer, visit } from './organizations.fixture'

beforeEach(serveOrganizations)

describe('the list of organizations', () => {
  it('tells_what_each_is_and_who_owns_it', async () => {
    visit(admin, '/admin/organizations')
    expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute(
      'href',
      `/admin/organizations/${ACME}`,
    )
    const table = screen.getByRole('region', { name: 'Table: Organizations' })
    const [acme, ops] = within(table).getAllByRole('row').slice(1)
    for (const word of ['Acme', 'team', 'ana', '2 / 3']) expect(acme).toHaveTextContent(word)
    expect(ops).toHaveTextContent('nobody')
  })

  it('is_walked_with_single_keys', async () => {
    const { router, user } = visit(admin, '/admin/organizations')
    await screen.findByRole('link', { name: 'Acme' })
    await user.keyboard('j{Enter}')
    expect(router.state.location.pathname).toBe(`/admin/organizations/${ACME}`)
  })

  it('is_searched_in_the_address', async () => {
    const { router, user } = visit(admin, '/admin/organizations')
    await user.type(await screen.findByRole('textbox', { name: 'Filter' }), 'nothing{Enter}')
    expect(await screen.findByText('No organization matches')).toBeVisible()
    expect(router.state.location.search).toBe('?q=nothing')
  })

  it('is_narrowed_to_a_kind_beside_what_is_looked_for', async () => {
    const { router, user } = visit(admin, '/admin/organizations?q=Ops')
    expect(await screen.findByRole('link', { name: 'Ops-Center' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Teams' }))
    expect(await screen.findByText('No organization matches')).toBeVisible()
    expect(router.state.location.search).toBe('?q=Ops&kind=team')
  })

  it('says_that_there_is_none_and_what_to_do', async () => {
    held.listed = []
    visit(viewer, '/admin/organizations')
    expect(await screen.findByText('No organization yet')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Found organization' })).toBeEnabled()
  })

  it('says_why_it_cannot_be_shown', async () => {
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/organizations', () =>
        HttpResponse.json(
          { title: 'The storage cannot be reached', status: 503, code: 'storage-unavailable', errors: [] },
          { status: 503 },
        ),
      ),
    )
    visit(admin, '/admin/organizations')
    expect(await screen.findByText('The storage cannot be reached')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled()
  })

  it('founds_one_and_goes_there', async () => {
    const { router, user } = visit(viewer, '/admin/organizations')
    await pressWhenReady(user, 'Found organization')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Found organization' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' Acme ')
    await user.click(dialog.getByRole('button', { name: 'Found organization' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/organizations/${ACME}`))
    expect(held.sent).toEqual([['POST', '', { name: 'Acme', display_name: '' }, null]])
  })
})

describe('an organization', () => {
  it('is_suspended_by_the_platform_once_it_is_said', async () => {
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click(await screen.findByRole('button', { name: 'Suspend…' }))
    await pressWhenReady(user, 'Suspend Acme')
    await waitFor(() => expect(held.sent).toEqual([['PUT', `/${ACME}`, { status: 'suspended' }, '"7"']]))
  })

  it('that_is_suspended_says_so_invites_nobody_and_is_activated', async () => {
    held.listed = [organization({ status: 'suspended', is_active: false })]
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/organizations/:id/invitations', () =>
        HttpResponse.json({ invitations: [], total: 0, limit: 50, offset: 0 }),
      ),
    )
    const { router, user } = visit(admin, '/admin/organizations')
    expect(await screen.findByText('suspended')).toBeVisible()
    await router.navigate(`/admin/organizations/${ACME}/invitations`)
    expect(await screen.findByText(/nobody can be invited until it is active again/)).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'E-mail addresses' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Activate…' }))
    await pressWhenReady(user, 'Activate Acme')
    await waitFor(() => expect(held.sent).toEqual([['PUT', `/${ACME}`, { status: 'active' }, '"7"']]))
  })

  it('is_suspended_by_none_of_its_owners', async () => {
    const org = { id: ACME, name: 'Acme', role: 'owner', subscription_tier: null }
    visit({ ...viewer, organizations: [org] }, `/admin/organizations/${ACME}`)
    expect(await screen.findByRole('button', { name: 'Change…' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Suspend…' })).toBeNull()
  })
})
