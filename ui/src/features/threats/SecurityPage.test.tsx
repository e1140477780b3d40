import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Threat } from '../../api/types'
import { alert, me } from '../../app/gallery/fixtures'
import { liveOf, type Scene, Stage } from '../../app/gallery/stage'
import { blockOf, detailOf, firewall, intrusion, targetOf, threatOf } from '../../app/gallery/threats'
import { server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { BlockOfAlert } from './BlockOfAlert'
import { EventOfAlert } from './EventOfAlert'
import { EventPage } from './EventPage'
import { SecurityPage } from './SecurityPage'

const scan = threatOf('e2', {
  signature: 'Port scan',
  severity: 'warning',
  action: 'blocked',
  count: 1,
  src: { ip: '198.51.100.61', port: null, host: null },
})

let asked: URLSearchParams[]
let listed: Threat[]
let heard: Set<FrameListener>

beforeEach(() => {
  asked = []
  listed = [threatOf('e1'), scan]
  heard = new Set()
  server.use(
    http.get('*/api/v1/security/events', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items: listed, nextCursor: null })
    }),
  )
})

function visit(path: string, scene: Scene = { entities: [firewall()] }) {
  const live = liveOf(scene)
  live.link.listen = (_, listener) => {
    heard.add(listener)
    return () => heard.delete(listener)
  }
  const router = createMemoryRouter(
    [
      { path: '/ops/security', Component: SecurityPage },
      { path: '/ops/security/events/:id', Component: EventPage },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={scene} live={live}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, live, user: userEvent.setup() }
}

describe('the list of security events', () => {
  it('says_of_each_how_bad_from_whom_to_whom_and_what_was_done', async () => {
    visit('/ops/security')
    const row = await screen.findByRole('row', { name: /SSH brute force/ })
    for (const word of ['CRITICAL', '203.0.113.9:51122', 'nas-01', 'let through', '×418', 'IPS'])
      expect(row).toHaveTextContent(word)
    const other = screen.getByRole('row', { name: /Port scan/ })
    expect(other).toHaveTextContent('blocked')
    expect(within(other).getByRole('link')).toHaveAttribute('href', '/ops/security/events/e2')
  })

  it('keeps_the_filter_in_the_address_and_asks_the_server', async () => {
    const { router, user } = visit('/ops/security?severity=critical')
    const field = await screen.findByRole('textbox', { name: 'Filter' })
    await user.type(field, ' src_ip:203.0.113.9{Enter}')
    await waitFor(() => expect(router.state.location.search).toBe('?severity=critical&src_ip=203.0.113.9'))
    await waitFor(() => expect(String(asked.at(-1))).toBe('severity=critical&src_ip=203.0.113.9&limit=50'))
    await user.click(screen.getByRole('button', { name: 'blocked' }))
    await waitFor(() => expect(String(asked.at(-1))).toBe('action=blocked&src_ip=203.0.113.9&limit=50'))
  })

  it('moves_by_keys_and_opens', async () => {
    const { router, user } = visit('/ops/security')
    await screen.findByRole('row', { name: /Port scan/ })
    await user.keyboard('jj')
    expect(router.state.location.search).toBe('?event=e2')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/ops/security/events/e2'))
  })

  it('asks_again_when_something_was_told_and_counts_on', async () => {
    const { live } = visit('/ops/security')
    await screen.findByRole('row', { name: /×418/ })
    const newer = threatOf('e1', { count: 419, version: 5 })
    const entry = { key: newer.key, value: newer, at: null, intervalSeconds: 30, source: 'opnsense-1' }
    const before = asked.length
    act(() => {
      live.store.apply([entry])
      live.store.flush()
      const frame = {
        topic: 'threats',
        kind: 'delta',
        previous: 1,
        position: 2,
        asOf: '',
        entries: [entry],
      } as const
      for (const listener of heard) listener(frame)
    })
    expect(await screen.findByRole('row', { name: /×419/ })).toBeVisible()
    await waitFor(() => expect(asked.length).toBeGreaterThan(before))
  })

  it('says_that_nothing_was_seen_and_that_a_filter_leaves_nothing', async () => {
    listed = []
    const { user } = visit('/ops/security')
    expect(await screen.findByText('Nothing was seen')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'critical' }))
    expect(await screen.findByText('No event matches')).toBeVisible()
  })

  it('says_that_no_source_tells_of_threats', async () => {
    visit('/ops/security', {})
    expect(await screen.findByText(/No source tells of threats yet/)).toBeVisible()
  })

  it('says_why_what_is_shown_may_be_old', async () => {
    visit('/ops/security', { entities: [firewall(), threatOf('e1', { parked: true })], ageSeconds: 360 })
    expect(await screen.findByText('STALE 6 min')).toBeVisible()
    expect(screen.getByText(/IPS is silent/)).toBeVisible()
    expect(screen.getByText(/the projection of 1 entry is parked/)).toBeVisible()
  })

  it('shows_the_problem_and_tries_again', async () => {
    server.use(
      http.get('*/api/v1/security/events', () =>
        HttpResponse.json({ title: 'Broken', status: 500, code: 'broken' }, { status: 500 }),
      ),
    )
    visit('/ops/security')
    expect(await screen.findByText('Broken')).toBeVisible()
    expect(screen.getByRole('button', { name: /Retry|Try/ })).toBeEnabled()
  })
})

describe('the list of blocks', () => {
  const failed = blockOf('198.51.100.61', {
    targets: [targetOf('opnsense-1'), targetOf('edge', { status: 'failed', detail: 'no such alias' })],
    expiresAt: null,
  })

  it('shows_each_firewall_and_how_long_it_lasts_the_failed_first', async () => {
    visit('/ops/security?tab=blocks', { entities: [firewall(), blockOf('203.0.113.9'), failed] })
    const [, first, second] = await screen.findAllByRole('row')
    for (const word of ['198.51.100.61', 'FAILED', 'no such alias', 'when it is unblocked'])
      expect(first).toHaveTextContent(word)
    for (const word of ['203.0.113.9', 'BLOCKED', 'IPS', 'ana', 'in 23 h'])
      expect(second).toHaveTextContent(word)
  })

  it('asks_before_it_lets_an_address_in_again', async () => {
    server.use(http.delete('*/api/v1/security/blocks/:ip', () => HttpResponse.json({ would_emit: [] })))
    const { user } = visit('/ops/security?tab=blocks', { entities: [firewall(), blockOf('203.0.113.9')] })
    await user.click(await screen.findByRole('button', { name: 'Unblock… 203.0.113.9' }))
    expect(await screen.findByRole('dialog')).toHaveTextContent('Unblock 203.0.113.9?')
  })

  it('offers_nothing_while_it_is_pending', async () => {
    const pending = blockOf('203.0.113.9', { targets: [targetOf('opnsense-1', { status: 'pending' })] })
    visit('/ops/security?tab=blocks', { entities: [firewall(), pending] })
    expect(await screen.findByRole('button', { name: /^Unblock/ })).toBeDisabled()
  })

  it('says_that_nobody_is_kept_out_and_who_may_not_change_that', async () => {
    const who = { ...me, permissions: ['security:read'] }
    visit('/ops/security?tab=blocks', { who })
    expect(await screen.findByText('Nobody is kept out')).toBeVisible()
    expect(screen.getByText('Your roles do not include blocking addresses.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Block/ })).toBeNull()
  })
})

describe('the page of an event', () => {
  it('shows_what_came_over_the_wire_and_the_rule', async () => {
    server.use(http.get('*/api/v1/security/events/e1', () => HttpResponse.json(detailOf({ alertId: 'a:1' }))))
    visit('/ops/security/events/e1')
    expect(await screen.findByRole('heading', { name: 'SSH brute force' })).toBeVisible()
    expect(screen.getByText(/"event_type": "alert"/)).toBeVisible()
    expect(screen.getByText('attempted-admin')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Its alert' })).toHaveAttribute('href', '/ops/alerts/a:1')
    expect(screen.getByRole('link', { name: '203.0.113.9:51122' })).toHaveAttribute(
      'href',
      '/ops/security?src_ip=203.0.113.9',
    )
    expect(screen.getByRole('button', { name: 'Block… 203.0.113.9' })).toBeEnabled()
  })

  it('says_when_there_is_none', async () => {
    server.use(
      http.get('*/api/v1/security/events/e9', () =>
        HttpResponse.json({ title: 'Not found', status: 404, code: 'not-found' }, { status: 404 }),
      ),
    )
    visit('/ops/security/events/e9')
    expect(await screen.findByText('No such event')).toBeVisible()
  })
})

describe('what an alert offers', () => {
  const offer = (scene: Scene, which = intrusion) =>
    render(
      <Stage scene={scene}>
        <BlockOfAlert alert={which} />
      </Stage>,
    )

  it('is_to_block_the_address_it_names', () => {
    offer({ entities: [firewall()] })
    expect(screen.getByRole('button', { name: 'Block… 203.0.113.9' })).toBeEnabled()
  })

  it('or_the_one_its_event_came_from', () => {
    const bare = alert(8, { labels: {} })
    offer({ entities: [threatOf('e1', { alertId: bare.id })] }, bare)
    expect(screen.getByRole('button', { name: 'Block… 203.0.113.9' })).toBeVisible()
  })

  it('leads_to_its_event', () => {
    render(
      <MemoryRouter>
        <Stage scene={{}}>
          <EventOfAlert alert={alert(8, { labels: { threat: 'threat/e1' } })} />
        </Stage>
      </MemoryRouter>,
    )
    expect(screen.getByRole('link', { name: 'Event' })).toHaveAttribute('href', '/ops/security/events/e1')
  })

  it('is_nothing_where_there_is_no_address_or_no_permission', () => {
    const { container } = offer({}, alert(1))
    expect(container).toBeEmptyDOMElement()
    const other = offer({ who: { ...me, permissions: ['alerts:write'] } })
    expect(other.container).toBeEmptyDOMElement()
  })
})
