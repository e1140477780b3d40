import { act, screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '../../app/i18n'
import { server } from '../../app/test-server'
import { ANA, admin, moderator, problem, serveUsers, there, user, visit } from './users.fixture'

beforeEach(serveUsers)
afterEach(() => speak('en'))

const table = () => screen.findByRole('region', { name: 'Table: Users' })

describe('the list of people', () => {
  it('tells_who_they_are_and_how_they_stand', async () => {
    there.users = [
      user('ana', {
        id: ANA,
        firstName: 'Ana',
        lastName: 'Ruiz',
        tier_source: 'override',
        last_login: null,
      }),
      user('kim', { status: 'suspended', api_calls_limit: -1, last_login: '2026-11-19T13:30:25Z' }),
      user('lee', { emailVerified: false }),
      user('gone', { username: null, email: null, org_name: null }),
    ]
    visit(admin, '/admin/users')
    const [ana, kim, lee, gone] = within(await table())
      .getAllByRole('row')
      .slice(1)
    for (const word of [
      'Ana Ruiz',
      'ana@example.com',
      'override',
      'developer',
      'enabled',
      'Acme',
      '0 / 700',
      'never',
    ])
      expect(ana).toHaveTextContent(word)
    expect(screen.getByRole('link', { name: 'Ana Ruiz' })).toHaveAttribute('href', `/admin/users/${ANA}`)
    for (const word of ['suspended', 'no limit', '2 d']) expect(kim).toHaveTextContent(word)
    expect(lee).toHaveTextContent('not verified')
    expect(gone).toHaveTextContent('erased')
  })

  it('asks_the_server_what_the_address_says', async () => {
    visit(admin, '/admin/users?q=kim&role=developer&status=enabled&sort=email&from=0')
    expect(await screen.findByRole('link', { name: 'kim' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Ana Ruiz' })).toBeNull()
    const asked = Object.fromEntries(new URLSearchParams(there.asked[0]))
    expect(asked).toEqual({ limit: '50', search: 'kim', role: 'developer', status: 'enabled', sort: 'email' })
    expect(screen.getByRole('combobox', { name: 'Roles' })).toHaveValue('developer')
  })

  it('shows_the_deleted_to_whoever_asks_for_them', async () => {
    there.users = [user('ana', { id: ANA, status: 'deleted', enabled: false })]
    const { user: who } = visit(admin, '/admin/users')
    await who.selectOptions(await screen.findByRole('combobox', { name: 'Status' }), 'deleted')
    await waitFor(() => expect(new URLSearchParams(there.asked.at(-1)).get('status')).toBe('deleted'))
    expect(within(await table()).getByRole('row', { name: /ana/ })).toHaveTextContent('deleted')
  })

  it('is_filtered_by_words_choices_and_views', async () => {
    const { router, user: who } = visit(admin, '/admin/users?from=50')
    await who.type(await screen.findByRole('textbox', { name: 'Filter' }), 'kim tag:vip{Enter}')
    expect(router.state.location.search).toBe('?tag=vip&q=kim')
    await who.selectOptions(screen.getByRole('combobox', { name: 'Tier' }), 'professional')
    expect(router.state.location.search).toBe('?tag=vip&q=kim&tier=professional')
    await who.click(await screen.findByRole('link', { name: /^Suspended/ }))
    expect(router.state.location.search).toContain('status=suspended')
    expect(screen.getByRole('link', { name: /^Suspended/ })).toHaveAttribute('aria-current', 'page')
  })

  it('is_filtered_by_what_was_typed_before_a_choice_or_a_view', async () => {
    const { router, user: who } = visit(admin, '/admin/users')
    const words = await screen.findByRole('textbox', { name: 'Filter' })
    await who.type(words, 'kim')
    await who.selectOptions(screen.getByRole('combobox', { name: 'Tier' }), 'professional')
    expect(router.state.location.search).toBe('?q=kim&tier=professional')
    await who.type(words, ' tag:vip')
    await who.click(screen.getByRole('link', { name: /^Suspended/ }))
    expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
      tier: 'professional',
      q: 'kim',
      tag: 'vip',
      status: 'suspended',
    })
  })

  it('counts_its_views_only_while_nothing_else_is_asked', async () => {
    const { router } = visit(admin, '/admin/users?status=disabled')
    const suspended = await screen.findByRole('link', { name: /^Suspended/ })
    await waitFor(() => expect(suspended).toHaveTextContent(/^Suspended2$/))
    await act(() => router.navigate('/admin/users?status=disabled&tier=trial'))
    expect(suspended).toHaveTextContent(/^Suspended$/)
  })

  it('names_the_ways_to_stand_in_the_language_of_the_page', async () => {
    await speak('de')
    visit(admin, '/admin/users?status=enabled,disabled')
    const choice = await screen.findByRole('combobox', { name: 'Status' })
    const words = within(choice)
      .getAllByRole('option')
      .map((option) => option.textContent)
    expect(words).toEqual([
      'Status: alle',
      'enabled,disabled',
      'aktiv',
      'abgeschaltet',
      'gesperrt',
      'gelöscht',
    ])
    expect(within(choice).getByRole('option', { name: 'gesperrt' })).toHaveValue('suspended')
  })

  it('is_ordered_by_its_headings', async () => {
    const { router, user: who } = visit(admin, '/admin/users')
    const created = within(await table()).getByRole('columnheader', { name: 'Created' })
    expect(created).toHaveAttribute('aria-sort', 'descending')
    await who.click(within(await table()).getByRole('button', { name: 'E-mail' }))
    expect(router.state.location.search).toBe('?sort=email')
    await who.click(within(await table()).getByRole('button', { name: 'E-mail' }))
    expect(router.state.location.search).toBe('?sort=-email')
    expect(within(await table()).queryByRole('button', { name: 'Organization' })).toBeNull()
  })

  it('is_turned_over_and_walked_with_single_keys', async () => {
    there.users = Array.from({ length: 60 }, (_, index) => user(`u${index}`, { id: `id-${index}` }))
    const { router, user: who } = visit(admin, '/admin/users')
    await who.click(await screen.findByRole('button', { name: 'Further' }))
    expect(await screen.findByText('51–60 of 60')).toBeVisible()
    expect(router.state.location.search).toBe('?from=50')
    await who.keyboard('jj{Enter}')
    expect(router.state.location.pathname).toBe('/admin/users/id-51')
  })

  it('offers_what_is_shown_as_a_file', async () => {
    visit(admin, '/admin/users?q=kim&status=enabled')
    const file = await screen.findByRole('link', { name: 'Export CSV' })
    const address = new URL((file as HTMLAnchorElement).href)
    expect(address.pathname).toBe('/api/v1/admin/users/export')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      search: 'kim',
      status: 'enabled',
      sort: '-created',
    })
  })

  it('says_that_nobody_matches_and_what_to_do', async () => {
    visit(moderator, '/admin/users?q=nobody')
    expect(await screen.findByText('Nobody matches')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Suspended' })).toBeVisible()
  })

  it('offers_nobody_to_add_who_may_only_look', async () => {
    visit({ ...moderator, permissions: ['users:read'] }, '/admin/users')
    expect(await table()).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Add user' })).toBeNull()
  })

  it('keeps_what_it_knew_and_says_that_it_is_old', async () => {
    const { router, user: who } = visit(admin, '/admin/users')
    await who.click(await screen.findByRole('link', { name: 'Ana Ruiz' }))
    expect(await screen.findByRole('heading', { name: 'Ana Ruiz' })).toBeVisible()
    server.use(
      http.get('*/api/v1/admin/users', () =>
        problem(503, 'storage-unavailable', 'The storage cannot be reached'),
      ),
    )
    await act(() => router.navigate('/admin/users'))
    expect(await screen.findByText(/^as of/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ana Ruiz' })).toBeVisible()
    expect(screen.getByText('The storage cannot be reached')).toBeVisible()
  })

  it('says_why_it_cannot_be_shown_and_asks_again', async () => {
    server.use(
      http.get(
        '*/api/v1/admin/users',
        () => problem(503, 'storage-unavailable', 'The storage cannot be reached'),
        {
          once: true,
        },
      ),
    )
    const { user: who } = visit(admin, '/admin/users')
    expect(await screen.findByText('The storage cannot be reached')).toBeVisible()
    await who.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(async () => expect(await table()).toBeVisible())
  })
})
