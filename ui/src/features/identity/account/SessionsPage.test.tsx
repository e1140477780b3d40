import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { SessionsPage } from './SessionsPage'

const own = {
  id: 's-own',
  ipAddress: '192.0.2.7',
  start: '2026-11-21T13:00:00.000Z',
  lastAccess: '2026-11-21T14:30:00.000Z',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0',
  clients: {},
  username: 'ana',
  source: 'ops',
  current: true,
}
const other = { ...own, id: 's-other', ipAddress: null, userAgent: null, current: false }

let open: (typeof own | typeof other)[]
let ended: string[]

beforeEach(() => {
  open = [own, other]
  ended = []
  server.use(
    http.get('*/api/v1/account/sessions', () => HttpResponse.json({ sessions: open, total: open.length })),
    http.delete('*/api/v1/account/sessions/:id', ({ params }) => {
      ended.push(String(params.id))
      open = open.filter(({ id }) => id !== params.id)
      return HttpResponse.json({ success: true, message: '1 session ended', ended: 1 })
    }),
    http.delete('*/api/v1/account/sessions', () => {
      ended.push('others')
      open = [own]
      return HttpResponse.json({ success: true, message: '1 session ended', ended: 1 })
    }),
  )
})

function visit() {
  render(
    <RoutedStage>
      <SessionsPage />
    </RoutedStage>,
  )
  return userEvent.setup()
}

const table = () => screen.findByRole('region', { name: 'Table: Sessions' })

describe('the list of sessions', () => {
  it('tells_browser_and_address_and_which_one_this_is', async () => {
    visit()
    const [first, second] = within(await table())
      .getAllByRole('row')
      .slice(1)
    for (const word of ['Firefox · Linux', '192.0.2.7', 'this session']) expect(first).toHaveTextContent(word)
    expect(second).toHaveTextContent('not known')
    expect(within(first as HTMLElement).queryByRole('button')).toBeNull()
  })

  it('ends_another_session_by_keyboard_and_looks_again', async () => {
    const user = visit()
    const end = await screen.findByRole('button', { name: /^End the session of not known/ })
    end.focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Firefox · Linux')).toBeVisible()
    await expect.poll(() => screen.queryByText('not known')).toBeNull()
    expect(ended).toEqual(['s-other'])
    expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull()
    expect(screen.getByText('not known: no longer in this list')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Firefox/ })).toHaveFocus()
  })

  it('gives_the_focus_to_its_heading_when_none_is_left', async () => {
    open = [other]
    const user = visit()
    await user.click(await screen.findByRole('button', { name: /^End the session/ }))
    expect(await screen.findByText('No session is open')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Sessions' })).toHaveFocus()
  })

  it('ends_all_others_at_once', async () => {
    const user = visit()
    await user.click(await screen.findByRole('button', { name: 'End all others' }))
    await expect.poll(() => ended).toEqual(['others'])
  })

  it('says_when_there_is_none', async () => {
    open = []
    visit()
    expect(await screen.findByText('No session is open')).toBeVisible()
  })

  it('says_what_went_wrong_and_asks_again', async () => {
    server.use(
      http.get(
        '*/api/v1/account/sessions',
        () =>
          HttpResponse.json(
            { title: 'The storage cannot be reached', status: 503, code: 'storage-unavailable' },
            { status: 503 },
          ),
        { once: true },
      ),
    )
    const user = visit()
    expect(await screen.findByRole('alert')).toHaveTextContent('The storage cannot be reached')
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await table()).toBeVisible()
  })
})
