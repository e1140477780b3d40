import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '../../app/i18n'
import { serveNotifications, there, told, visit } from './notifications.fixture'

beforeEach(serveNotifications)
afterEach(() => speak('en'))

describe('the page of notifications', () => {
  it('tells_what_happened_who_did_it_and_where_more_is_told', async () => {
    there.told = [told(7)]
    visit('page')
    const one = await screen.findByRole('listitem')
    expect(within(one).getByRole('link', { name: 'Your roles are now: viewer' })).toHaveAttribute(
      'href',
      '/account',
    )
    for (const word of ['Warning:', 'new', 'by ana', 'ago']) expect(one).toHaveTextContent(word)
  })

  it.each([
    [
      { kind: 'job-done-in-part', params: { job: 'import', failed: '2', succeeded: '9' } },
      /Import people.*failed: 2, that went well: 9/,
    ],
    [
      { kind: 'job-failed', params: { job: 'suspend', why: 'right-lost' } },
      /could not go on \(whoever started it may not do this any more\)/,
    ],
    [{ kind: 'approval-denied', params: { command: 'power.SwitchOutlet' } }, /^Switch outlet: denied$/],
    [
      { kind: 'organization-role', params: { organization: 'Acme', from: 'member', to: 'owner' } },
      /^In Acme you are Owner now/i,
    ],
    [{ kind: 'second-factor-added', params: { factor: 'passkey' } }, /Passkey/],
    [{ kind: 'of-tomorrow', params: {}, title: 'Something new' }, /^Something new$/],
  ])('words_%o', async (part, words) => {
    there.told = [told(7, part)]
    visit('page')
    expect(await screen.findByRole('link', { name: words })).toBeVisible()
  })

  it('speaks_the_language_of_whoever_reads', async () => {
    await speak('de')
    there.told = [told(7)]
    visit('page')
    expect(await screen.findByRole('link', { name: 'Deine Rollen sind jetzt: viewer' })).toBeVisible()
  })

  it('marks_one_or_all_and_shows_what_is_left', async () => {
    there.told = [told(9), told(8), told(7)]
    const { user } = visit('page')
    const [first] = await screen.findAllByRole('button', { name: /^Mark as read:/ })
    if (first) await user.click(first)
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Mark as read:/ })).toHaveLength(2))
    await user.click(screen.getByRole('button', { name: /Unread/ }))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2))
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }))
    expect(await screen.findByText('Everything is read')).toBeVisible()
    expect(there.marked).toEqual([
      { up_to: null, ids: ['9'] },
      { up_to: '8', ids: null },
    ])
  })

  it('leaves_the_focus_where_something_was_marked', async () => {
    there.told = [told(9), told(8)]
    const { user } = visit('page')
    const [first] = await screen.findAllByRole('button', { name: /^Mark as read:/ })
    if (first) await user.click(first)
    const [row] = screen.getAllByRole('listitem')
    await waitFor(() => expect(row).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Notifications' })).toHaveFocus())
  })

  it('is_read_page_after_page', async () => {
    there.told = Array.from({ length: 27 }, (_, at) => told(100 - at))
    const { user } = visit('page')
    await user.click(await screen.findByRole('button', { name: 'Earlier' }))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(27))
    expect(screen.queryByRole('button', { name: 'Earlier' })).toBeNull()
  })

  it('begins_with_what_waits_for_ones_word', async () => {
    there.awaiting = 2
    visit('page')
    expect(await screen.findByRole('link', { name: '2 commands wait for a second person' })).toHaveAttribute(
      'href',
      '/admin/approvals',
    )
    expect(screen.getByText('Nothing to tell')).toBeVisible()
  })

  it('says_when_it_cannot_be_read', async () => {
    there.status = 503
    const { user } = visit('page')
    expect(await screen.findByRole('alert')).toHaveTextContent('The store is away')
    there.status = 200
    there.told = [told(7)]
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByRole('listitem')).toBeVisible()
  })
})
