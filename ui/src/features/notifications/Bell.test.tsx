import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { serveNotifications, there, told, visit } from './notifications.fixture'

beforeEach(serveNotifications)

const bell = (name: string) => screen.findByRole('button', { name })

describe('the bell', () => {
  it('says_how_much_is_unread', async () => {
    there.told = [told(9), told(8), told(7, { read: true })]
    visit('bell')
    expect(await bell('Notifications: 2 unread')).toHaveTextContent('2')
  })

  it('opens_the_newest_five_and_closes_with_escape', async () => {
    there.told = Array.from({ length: 7 }, (_, at) => told(100 - at))
    const { user } = visit('bell')
    const button = await bell('Notifications: 7 unread')
    await user.tab()
    expect(button).toHaveFocus()
    await user.keyboard('{Enter}')
    const list = screen.getByRole('region', { name: 'Notifications' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(5)
    expect(within(list).getByRole('link', { name: 'All notifications' })).toHaveAttribute(
      'href',
      '/account/notifications',
    )
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region')).toBeNull()
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-expanded', 'false')
  })

  it('marks_what_is_opened_and_everything_at_once', async () => {
    there.told = [told(9), told(8)]
    const { user } = visit('bell')
    await user.click(await bell('Notifications: 2 unread'))
    const [first] = screen.getAllByRole('link', { name: /^Your roles/ })
    if (first) await user.click(first)
    await user.click(await bell('Notifications: 1 unread'))
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }))
    expect(await bell('Notifications: none unread')).toBeVisible()
    expect(there.marked).toEqual([
      { up_to: null, ids: ['9'] },
      { up_to: '9', ids: null },
    ])
  })

  it('speaks_of_what_is_new_and_counts_it', async () => {
    const { push } = visit('bell')
    await bell('Notifications: none unread')
    there.told = [told(9)]
    act(() => push(told(9)))
    expect(await screen.findByText('New notification: Your roles are now: viewer')).toBeInTheDocument()
    expect(await bell('Notifications: 1 unread')).toBeVisible()
  })

  it('says_when_it_cannot_be_read_and_tries_again', async () => {
    there.status = 503
    const { user } = visit('bell')
    await user.click(await bell('Notifications'))
    expect(await screen.findByRole('alert')).toHaveTextContent('The store is away')
    there.status = 200
    there.told = [told(9)]
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await bell('Notifications: 1 unread')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('looks_again_when_something_may_have_been_missed', async () => {
    const { push } = visit('bell')
    await bell('Notifications: none unread')
    there.told = [told(9)]
    act(() => push({ topic: 'notifications', kind: 'resync' }))
    expect(await bell('Notifications: 1 unread')).toBeVisible()
    await waitFor(() => expect(screen.queryByText(/^New notification/)).toBeNull())
  })
})
