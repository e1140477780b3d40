import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Outage } from '../../api/types'
import { alert, me, source } from '../../app/gallery/fixtures'
import { type Scene, Stage } from '../../app/gallery/stage'
import { explanation, monitorOf, outageAlert, outageOf } from '../../app/gallery/uptime'
import { server } from '../../app/test-server'
import { MonitorPage } from './MonitorPage'
import { OutageOfAlert } from './OutageOfAlert'
import { UptimePage } from './UptimePage'

const down = monitorOf('nas', { status: 'DOWN', since: '2026-11-21T13:26:25.000Z' })
const two = [monitorOf('wan1', { linkTo: 'wan/wan1' }), down]

let outages: Outage[]
let windows: (string | null)[]

beforeEach(() => {
  outages = [
    outageOf('o2', { from: '2026-11-21T13:26:25.000Z', to: null, durationSeconds: null }),
    outageOf('o1'),
  ]
  windows = []
  server.use(
    http.get('*/api/v1/uptime/outages', () => HttpResponse.json({ items: outages, nextCursor: null })),
    http.get('*/api/v1/uptime/monitors/:id/outages', ({ params }) =>
      HttpResponse.json({
        items: outages.filter(({ monitorId }) => monitorId === params.id),
        nextCursor: null,
      }),
    ),
    http.get('*/api/v1/uptime/monitors/:id/explain', ({ request }) => {
      windows.push(new URL(request.url).searchParams.get('window'))
      return HttpResponse.json(explanation)
    }),
  )
})

function visit(path: string, scene: Scene) {
  const router = createMemoryRouter(
    [
      { path: '/ops/uptime', Component: UptimePage },
      { path: '/ops/uptime/:monitor', Component: MonitorPage },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={scene}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, user: userEvent.setup() }
}

describe('the list of monitors', () => {
  it('puts_first_what_is_down_and_tells_the_unknown_apart', async () => {
    visit('/ops/uptime', { entities: two })
    expect(screen.getByText('2 monitors · 1 up')).toBeVisible()
    const table = screen.getByRole('region', { name: 'Table: Monitors' })
    const [, first, second] = within(table).getAllByRole('row')
    expect(first).toHaveTextContent(/DOWN.*4 min.*nas/)
    for (const word of ['UP', 'wan1', '99.7 %', '99.2 %1.4 % unknown', '–91.8 % unknown', '4 min'])
      expect(second).toHaveTextContent(word)
    expect(within(table).getAllByRole('img')[1]).toHaveAccessibleName(
      'wan1, last 24 h in 48 parts: 1 with an outage, 1 unknown',
    )
  })

  it('shows_only_what_is_in_trouble_when_asked', async () => {
    const { router, user } = visit('/ops/uptime', { entities: two })
    await user.click(screen.getByRole('button', { name: 'in trouble 1' }))
    expect(router.state.location.search).toBe('?show=troubled')
    const table = screen.getByRole('region', { name: 'Table: Monitors' })
    expect(within(table).queryByRole('link', { name: 'wan1' })).toBeNull()
    expect(within(table).getByRole('link', { name: 'nas' })).toBeVisible()
  })

  it('lists_the_outages_with_how_long_and_why', async () => {
    visit('/ops/uptime', { entities: two })
    const table = await screen.findByRole('region', { name: 'Table: Outages' })
    const rows = await within(table).findAllByRole('row', { name: /wan1/ })
    for (const word of ['still down', '4 min', 'No answer', 'timed out'])
      expect(rows[0]).toHaveTextContent(word)
    expect(rows[1]).toHaveTextContent('seen as it happened')
    expect(within(rows[1] as HTMLElement).getByRole('link', { name: /^2026-11-21/ })).toHaveAttribute(
      'href',
      '/ops?at=2026-11-21T02%3A00%3A08.000Z',
    )
  })

  it('says_that_nothing_is_watched_and_that_nothing_was_down', async () => {
    outages = []
    visit('/ops/uptime', {})
    expect(screen.getByText('Nothing is watched yet')).toBeVisible()
    expect(await screen.findByText('No outage')).toBeVisible()
  })

  it('says_nothing_before_it_is_known', () => {
    visit('/ops/uptime', { known: false })
    expect(screen.queryByText('Nothing is watched yet')).toBeNull()
    expect(screen.getByRole('region', { name: 'Monitors' })).toHaveAttribute('aria-busy', 'true')
  })
})

describe('the page of a monitor', () => {
  const path = '/ops/uptime/hostmon-1:wan1'

  it('works_the_percentage_out_in_sight_and_says_where_it_is_known_from', async () => {
    const { user } = visit(path, { entities: two })
    expect(screen.getByRole('heading', { name: 'wan1' })).toBeVisible()
    expect(await screen.findByText('Up 18 h ÷ (up 18 h + down 2 h) = 90.0 %')).toBeVisible()
    expect(screen.getByText('unknown 4 h, 16.7 %')).toBeVisible()
    expect(screen.getByText(/The source itself said 99.1 % of 30 days/)).toBeVisible()
    const table = screen.getByRole('region', { name: 'Table: Intervals' })
    expect(within(table).getByRole('row', { name: /DOWN/ })).toHaveTextContent('read from its history')
    expect(within(table).getByRole('row', { name: /UNKNOWN/ })).toHaveTextContent('hostmon-1 was not heard')
    await user.click(screen.getByRole('button', { name: /^7 d 99.9 %/ }))
    await waitFor(() => expect(windows).toEqual(['30d', '7d']))
  })

  it('leads_to_what_it_watches', () => {
    visit(path, { entities: two })
    expect(screen.getByRole('link', { name: 'wan/wan1' })).toHaveAttribute('href', '/ops/wan/wan1')
  })

  it('is_given_our_own_words_by_whoever_may', async () => {
    const said: unknown[] = []
    server.use(
      http.patch('*/api/v1/uptime/monitors/:id', async ({ request, params }) => {
        said.push([params.id, request.headers.get('If-Match'), await request.json()])
        return HttpResponse.json(two[0])
      }),
    )
    const { user } = visit(path, { entities: two })
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Fiber')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(said).toEqual([['hostmon-1:wan1', '"6"', { name: 'Fiber', linkTo: 'wan/wan1' }]]),
    )
  })

  it('or_not', () => {
    visit(path, { entities: two, who: { ...me, permissions: ['network:read'] } })
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull()
    expect(screen.getByText('Your roles do not include renaming monitors.')).toBeVisible()
  })

  it('says_how_old_it_is_when_its_source_is_silent', () => {
    const silent = { ...source(), key: 'source/hostmon-1', id: 'hostmon-1', name: 'Hostmon' }
    visit(path, { entities: [...two, silent], ageSeconds: 360 })
    expect(screen.getByText('STALE 6 min')).toBeVisible()
  })

  it('says_when_there_is_none', () => {
    visit('/ops/uptime/hostmon-1:gone', { entities: two })
    expect(screen.getByText('No such monitor')).toBeVisible()
  })
})

describe('what an alert offers', () => {
  const offer = (which = outageAlert, permissions = me.permissions, at = '/ops') =>
    render(
      <MemoryRouter initialEntries={[at]}>
        <Stage scene={{ who: { ...me, permissions } }}>
          <OutageOfAlert alert={which} />
        </Stage>
      </MemoryRouter>,
    )

  it('is_the_outage_of_its_monitor', () => {
    offer()
    expect(screen.getByRole('link', { name: 'Outage wan1' })).toHaveAttribute(
      'href',
      '/ops/uptime/hostmon-1:wan1#outages',
    )
  })

  it('stays_at_the_instant_that_is_shown', () => {
    offer(outageAlert, me.permissions, '/ops?at=pos:7')
    expect(screen.getByRole('link', { name: 'Outage wan1' })).toHaveAttribute(
      'href',
      '/ops/uptime/hostmon-1:wan1?at=pos%3A7#outages',
    )
  })

  it('is_nothing_of_anything_else_or_without_permission', () => {
    expect(offer(alert(1)).container).toBeEmptyDOMElement()
    expect(offer(outageAlert, []).container).toBeEmptyDOMElement()
  })
})
