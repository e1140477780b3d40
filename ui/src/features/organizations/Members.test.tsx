import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import {
  ACME,
  admin,
  held,
  member,
  organization,
  rowOf,
  SYSTEM,
  serveOrganizations,
  viewer,
  visit,
} from './organizations.fixture'

beforeEach(serveOrganizations)

describe('an organization', () => {
  it('offers_a_stranger_to_it_nothing', async () => {
    visit(viewer, `/admin/organizations/${ACME}`)
    expect(await screen.findByText('kim@example.com')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Add|Change|Remove|Leave/ })).toBeNull()
  })

  it('says_why_the_last_owner_stays', async () => {
    visit(admin, `/admin/organizations/${ACME}`)
    const ana = await rowOf('ana@example.com')
    expect(ana.getByText('last owner: cannot leave')).toBeVisible()
    expect(ana.queryByRole('button')).toBeNull()
  })

  it('gives_another_role_once_it_is_said', async () => {
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click((await rowOf('kim@example.com')).getByRole('button', { name: 'Role… kim' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Another role for kim?' }))
    expect(dialog.getByRole('combobox')).toHaveFocus()
    expect(dialog.getByRole('button', { name: 'Make kim member' })).toBeDisabled()
    await user.keyboard('{ArrowDown}')
    await user.click(await screen.findByRole('option', { name: 'billing admin' }))
    expect(held.sent).toEqual([])
    await pressWhenReady(user, 'Make kim billing admin')
    await waitFor(() =>
      expect(held.sent).toEqual([['PUT', `/${ACME}/members/u-kim/role`, { role: 'billing_admin' }, null]]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('shows_a_change_as_soon_as_the_server_does', async () => {
    const looks: (string | null)[] = []
    server.use(
      acceptsRehearsals,
      http.put('*/api/v1/organizations/:id/members/:user/role', () =>
        HttpResponse.json({}, { headers: { 'Event-Position': '42' } }),
      ),
      http.get(`*/api/v1/organizations/${ACME}/members`, ({ request }) => {
        looks.push(new URL(request.url).searchParams.get('after'))
        if (looks.includes('42')) held.members = [member('ana', 'owner'), member('kim', 'admin')]
        return HttpResponse.json({ members: held.members, total: 2, limit: 50, offset: 0 })
      }),
    )
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click((await rowOf('kim@example.com')).getByRole('button', { name: 'Role… kim' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('combobox'))
    await user.click(await screen.findByRole('option', { name: 'admin' }))
    await pressWhenReady(user, 'Make kim admin')
    await waitFor(async () =>
      expect((await rowOf('kim@example.com')).getByRole('cell', { name: 'admin' })).toBeVisible(),
    )
    expect(looks).toEqual([null, '42', null])
  })

  it('lets_its_admins_touch_no_owner_and_make_none', async () => {
    held.listed = [organization({ owners: ['u-ana', 'u-lee'] })]
    held.members = [member('ana', 'owner'), member('kim', 'member'), member('lee', 'owner')]
    const org = { id: ACME, name: 'Acme', role: 'admin', subscription_tier: null }
    const { user } = visit({ ...viewer, organizations: [org] }, `/admin/organizations/${ACME}`)
    expect((await rowOf('ana@example.com')).queryByRole('button')).toBeNull()
    await user.click((await rowOf('kim@example.com')).getByRole('button', { name: 'Role… kim' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('combobox'))
    const roles = (await screen.findAllByRole('option')).map((option) => option.textContent)
    expect(roles).toEqual(['admin', 'billing admin', 'member'])
  })

  it('adds_somebody_who_is_no_member_yet', async () => {
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click(await screen.findByRole('button', { name: 'Add member…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('textbox', { name: 'Find a person' })).toHaveFocus()
    await waitFor(() => expect(dialog.getByText('choose somebody')).toBeVisible())
    await user.click(dialog.getByRole('combobox', { name: 'Person' }))
    const names = (await screen.findAllByRole('option')).map((option) => option.textContent)
    expect(names).toEqual(['lee · lee@example.com', 'bot'])
    await user.click(screen.getByRole('option', { name: /lee/ }))
    await user.click(await dialog.findByRole('button', { name: 'Add lee' }))
    await waitFor(() =>
      expect(held.sent).toEqual([['POST', `/${ACME}/members`, { user_id: 'u-lee', role: 'member' }, null]]),
    )
  })

  it('looks_for_people_at_the_server_and_says_how_many_it_leaves_out', async () => {
    held.others = Array.from({ length: 60 }, (_, index) => member(`lee-${index}`, 'member'))
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click(await screen.findByRole('button', { name: 'Add member…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('12 more match; write more of the name.')).toBeVisible()
    await user.keyboard('lee-59')
    await waitFor(() => expect(dialog.getByText('choose somebody')).toBeVisible())
    await user.click(dialog.getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: /lee-59/ }))
    await user.click(await dialog.findByRole('button', { name: 'Add lee-59' }))
    await waitFor(() => expect(held.sent).toHaveLength(1))
  })

  it('asks_before_somebody_is_removed_and_stays_beside_the_gap', async () => {
    held.members = ['ana', 'kim', 'lee'].map((name) => member(name, name === 'ana' ? 'owner' : 'member'))
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click((await rowOf('kim@example.com')).getByRole('button', { name: 'Remove… kim' }))
    await pressWhenReady(user, 'Remove kim')
    await waitFor(() => expect(screen.getByText('kim: no longer in this list')).toBeInTheDocument())
    expect(held.sent).toEqual([['DELETE', `/${ACME}/members/u-kim`, null, null]])
    expect(screen.getByRole('row', { name: /lee@example.com/ })).toHaveFocus()
  })

  it('goes_back_a_page_that_was_emptied', async () => {
    held.members = Array.from({ length: 51 }, (_, index) => member(`m${index}`, 'owner'))
    held.listed = [organization({ owners: held.members.map((one) => one.user_id) })]
    const { router, user } = visit(admin, `/admin/organizations/${ACME}?from=50`)
    await user.click((await rowOf('m50@example.com')).getByRole('button', { name: 'Remove… m50' }))
    await pressWhenReady(user, 'Remove m50')
    await waitFor(() => expect(router.state.location.search).toBe(''))
    expect(await screen.findByText('m49@example.com')).toBeVisible()
  })

  it('is_left_by_oneself', async () => {
    held.members = [member('ana', 'owner'), member('ben', 'member', viewer.id)]
    const { router, user } = visit(viewer, `/admin/organizations/${ACME}`)
    await user.click((await rowOf('ben@example.com')).getByRole('button', { name: 'Leave… ben' }))
    await pressWhenReady(user, 'Leave Acme')
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/organizations'))
    expect(held.sent).toEqual([['DELETE', `/${ACME}/members/${viewer.id}`, null, null]])
  })

  it('is_described_at_the_version_that_is_shown', async () => {
    const { user } = visit(admin, `/admin/organizations/${ACME}`)
    await user.click(await screen.findByRole('button', { name: 'Change…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'Display name' }), 'Acme Inc.')
    await user.click(dialog.getByRole('button', { name: 'Change Acme' }))
    await waitFor(() =>
      expect(held.sent).toEqual([
        ['PUT', `/${ACME}`, { name: 'Acme', display_name: 'Acme Inc.', logo_url: '' }, '"7"'],
      ]),
    )
  })

  it('that_is_not_to_be_seen_does_not_exist', async () => {
    visit(viewer, `/admin/organizations/${SYSTEM}`)
    expect(await screen.findByText('No such organization')).toBeVisible()
  })
})
