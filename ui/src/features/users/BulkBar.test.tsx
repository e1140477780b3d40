import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '../../app/i18n'
import { serveBulk } from './bulk.fixture'
import { ANA, admin, moderator, serveUsers, there, user, visit } from './users.fixture'

beforeEach(() => {
  serveUsers()
  serveBulk()
})
afterEach(() => speak('en'))

const box = (name: string) => screen.findByRole('checkbox', { name })
const bar = () => screen.findByRole('contentinfo')
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => user(`u${index}`, { id: `id-${index}` }))

describe('choosing people', () => {
  it('says_how_many_and_offers_what_may_be_done', async () => {
    const { user: who } = visit(admin, '/admin/users')
    await who.click(await box('Choose Ana Ruiz'))
    expect(await bar()).toHaveTextContent('1 chosen')
    const offered = within(await bar())
      .getAllByRole('button')
      .map((button) => button.textContent)
    expect(offered).toEqual([
      'Choose all 2 that match',
      'Assign role…',
      'Set tier…',
      'Suspend…',
      'Activate…',
      'Delete…',
      'Clear Esc',
    ])
    expect(screen.getByRole('row', { name: /Ana Ruiz/ })).toHaveAttribute('data-selected')
    expect(screen.getByText('1 chosen', { selector: '[role="status"]' })).toBeInTheDocument()
  })

  it('survives_pages_and_filters', async () => {
    there.users = many(60)
    const { router, user: who } = visit(admin, '/admin/users')
    await who.click(await box('Choose all on this page'))
    expect(await bar()).toHaveTextContent('50 chosen')
    await who.click(screen.getByRole('button', { name: 'Further' }))
    await who.click(await box('Choose u51'))
    expect(await bar()).toHaveTextContent('51 chosen1 on this page')
    await act(() => router.navigate('/admin/users?q=u59'))
    expect(await box('Choose u59')).not.toBeChecked()
    expect(await bar()).toHaveTextContent('51 chosen0 on this page')
    await act(() => router.navigate('/admin/users?q=u51'))
    expect(await box('Choose u51')).toBeChecked()
  })

  it('takes_all_that_match_as_long_as_one_looks_at_them', async () => {
    there.users = many(60)
    const { router, user: who } = visit(admin, '/admin/users?role=developer')
    await who.click(await box('Choose u1'))
    await who.click(within(await bar()).getByRole('button', { name: 'Choose all 60 that match' }))
    expect(await bar()).toHaveTextContent('all 60 that match')
    expect(await box('Choose all on this page')).toBeChecked()
    const file = within(await bar()).getByRole('link', { name: 'Export CSV' })
    expect(file).toHaveAttribute('href', expect.stringContaining('/export?role=developer'))
    await act(() => router.navigate('/admin/users?role=viewer'))
    await waitFor(() => expect(screen.queryByRole('contentinfo')).toBeNull())
    expect(await box('Choose u1')).not.toBeChecked()
  })

  it('gives_up_all_that_match_for_the_page_where_one_is_left_out', async () => {
    there.users = many(60)
    const { user: who } = visit(admin, '/admin/users')
    await who.click(await box('Choose u1'))
    await who.click(within(await bar()).getByRole('button', { name: 'Choose all 60 that match' }))
    await who.click(await box('Choose u1'))
    expect(await bar()).toHaveTextContent('49 chosen49 on this page')
    expect(await box('Choose u1')).not.toBeChecked()
  })

  it('is_done_with_single_keys', async () => {
    const { user: who } = visit(admin, '/admin/users')
    await box('Choose kim')
    await who.keyboard('jjx')
    expect(await box('Choose kim')).toBeChecked()
    expect(await box('Choose all on this page')).toHaveProperty('indeterminate', true)
    await who.keyboard('{Escape}')
    expect(await box('Choose kim')).not.toBeChecked()
    expect(screen.queryByRole('contentinfo')).toBeNull()
  })

  it('offers_no_more_than_somebody_may', async () => {
    const { user: who } = visit(moderator, '/admin/users')
    await who.click(await box('Choose kim'))
    expect(within(await bar()).queryByRole('button', { name: 'Delete…' })).toBeNull()
    expect(within(await bar()).queryByRole('button', { name: 'Set tier…' })).toBeNull()
  })

  it('is_not_there_for_whoever_may_only_look', async () => {
    visit({ ...moderator, permissions: ['users:read'] }, '/admin/users')
    expect(await screen.findByRole('link', { name: 'Ana Ruiz' })).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('speaks_german', async () => {
    await speak('de')
    const { user: who } = visit(admin, `/admin/users?q=${'ana'}`)
    await who.click(await box('Ana Ruiz auswählen'))
    expect(await bar()).toHaveTextContent('1 ausgewählt')
    expect(screen.getByRole('link', { name: 'Ana Ruiz' })).toHaveAttribute('href', `/admin/users/${ANA}`)
  })
})
