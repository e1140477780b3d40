import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ParkedKey, Processor } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { liveOf, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { SystemPage } from './SystemPage'

const projection = (part: Partial<Processor>): Processor => ({
  name: 'power_outlet',
  kind: 'projection',
  feature: 'power',
  version: 3,
  state: 'live',
  position: 184_223,
  lagEvents: 0,
  lagMs: 0,
  owner: 'node-1',
  leaseUntil: null,
  parked: 0,
  rebuild: null,
  previous: null,
  verbs: ['pause', 'rebuild'],
  ...part,
})

const READY: NonNullable<Processor['rebuild']> = {
  version: 4,
  state: 'ready',
  position: 184_223,
  total: 184_223,
  rate: 52_000,
  startedAt: NOW,
  differences: 2,
  sample: ['outlet/pdu-1/9'],
  comparedAt: 184_223,
  failure: null,
}

const parked: ParkedKey = {
  id: 'power_outlet:7',
  projection: 'power_outlet',
  feature: 'power',
  key: 'outlet/pdu-1/9',
  orgId: 'o',
  position: 7,
  eventId: 'e7',
  eventType: 'power.OutletStateObserved',
  cause: 'no bank 3',
  since: NOW,
  waiting: 4,
}

const list = (items: readonly object[]) => () => HttpResponse.json({ items, nextCursor: null })

beforeEach(() =>
  server.use(
    http.get('*/api/v1/system/processors', list([projection({ rebuild: READY, verbs: ['switch'] })])),
    http.get('*/api/v1/system/dead-letters', list([])),
    http.get('*/api/v1/system/parked', list([parked])),
    http.get('*/api/v1/system/deadlines', list([])),
  ),
)

const heard = new Map<string, FrameListener>()
const live = liveOf({})
live.link.listen = (destination, listener) => {
  heard.set(destination, listener)
  return () => undefined
}

/** What the server tells of processors while the page is open. */
function tell(...processors: Processor[]) {
  const entries = processors.map((value) => ({
    key: `processor/${value.name}`,
    value,
    at: NOW,
    intervalSeconds: null,
    source: null,
  }))
  act(() =>
    heard.get('/topic/system')?.({
      topic: 'system',
      kind: 'delta',
      previous: 1,
      position: 2,
      asOf: NOW,
      entries,
    }),
  )
}

function show(path: string) {
  const routes = ['/admin/system', '/admin/event-processors'].map((path) => ({ path, Component: SystemPage }))
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <Stage scene={{ who: { ...me, permissions: ['*'] } }} live={live}>
      <MuiRoot>
        <RouterProvider router={router} />
      </MuiRoot>
    </Stage>,
  )
}

describe('the system page', () => {
  it('shows_versions_beside_each_other_and_switches_after_asking', async () => {
    let switched = ''
    server.use(
      http.post('*/api/v1/system/processors/:name/switch', ({ params }) => {
        switched = String(params.name)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    show('/admin/event-processors')
    expect(await screen.findByText('Version 4')).toBeVisible()
    expect(screen.getByText('2 keys differ')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /^Switch… power_outlet/ }))
    expect(switched).toBe('')
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Switch' }))
    await waitFor(() => expect(switched).toBe('power_outlet'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('tells_how_far_a_rebuild_is_and_how_far_behind_what_is_shown', async () => {
    const rebuild = { ...READY, state: 'building' as const, position: 92_111, differences: null }
    server.use(
      http.get(
        '*/api/v1/system/processors',
        list([projection({ rebuild, lagEvents: 1_204, lagMs: 63_000 })]),
      ),
    )
    show('/admin/system')
    expect(await screen.findByRole('progressbar')).toHaveValue(49)
    expect(screen.getByText('1,204 events · 1 min')).toBeVisible()
  })

  it('shows_what_the_server_tells_without_asking_again', async () => {
    let asked = 0
    server.use(
      http.get('*/api/v1/system/processors', () => {
        asked++
        return HttpResponse.json({ items: [projection({})], nextCursor: null })
      }),
    )
    show('/admin/event-processors')
    await screen.findByRole('button', { name: /^Pause… power_outlet/ })
    await waitFor(() => expect(screen.queryByText('184,300')).toBeNull())
    const before = asked
    tell(projection({ position: 184_300, state: 'paused', verbs: ['resume'] }))
    expect(await screen.findByRole('button', { name: /^Resume… power_outlet/ })).toBeVisible()
    expect(screen.getByText('184,300')).toBeVisible()
    expect(asked).toBe(before)
  })

  it('looks_at_what_was_set_aside_when_a_processor_tells_of_more', async () => {
    show('/admin/system?tab=dead-letters')
    await screen.findByText('No dead letters')
    server.use(http.get('*/api/v1/system/parked', list([parked, { ...parked, id: 'power_outlet:8' }])))
    tell(projection({ parked: 2 }))
    expect(await screen.findByRole('link', { name: /Parked.*2/ })).toBeVisible()
  })

  it('skips_a_parked_event_only_with_a_reason', async () => {
    let reason: unknown
    server.use(
      http.post('*/api/v1/system/parked/:id/skip', async ({ request }) => {
        reason = await request.json()
        return HttpResponse.json({ mended: true, parked: null })
      }),
    )
    show('/admin/system?tab=parked')
    await userEvent.click(await screen.findByRole('button', { name: /^Skip…/ }))
    const skip = within(screen.getByRole('dialog')).getByRole('button', { name: 'Skip' })
    expect(skip).toBeDisabled()
    await userEvent.type(screen.getByRole('textbox'), 'replaced unit')
    await userEvent.click(skip)
    await waitFor(() => expect(reason).toEqual({ reason: 'replaced unit' }))
  })

  it('says_when_nothing_waits', async () => {
    show('/admin/system?tab=dead-letters')
    expect(await screen.findByText('No dead letters')).toBeVisible()
  })

  it('says_what_the_server_refused', async () => {
    const problem = { title: 'Forbidden', status: 403, code: 'forbidden', detail: 'needs system:read' }
    server.use(http.get('*/api/v1/system/deadlines', () => HttpResponse.json(problem, { status: 403 })))
    show('/admin/system?tab=deadlines')
    expect(await screen.findByRole('alert')).toHaveTextContent('needs system:read')
  })
})
