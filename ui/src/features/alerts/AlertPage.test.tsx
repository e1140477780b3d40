import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Alert, Me, TimelineItem } from '../../api/types'
import { acknowledged, alert, alertSource, command, me, NOW, recovered } from '../../app/gallery/fixtures'
import { liveOf, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { AlertPage } from './AlertPage'

const item = (position: number, part: Partial<TimelineItem>): TimelineItem => ({
  position,
  eventId: `e${position}`,
  at: NOW,
  by: { type: 'user', id: 'u1', name: 'ana' },
  what: 'raised',
  text: 'critical: Device down',
  note: null,
  commandId: null,
  ...part,
})

let story: TimelineItem[]

beforeEach(() => {
  story = [
    item(1, {}),
    item(2, { what: 'acked', text: 'acknowledged until 2026-11-21T15:00:00Z', note: 'fan' }),
  ]
})

function show(shown: Alert, who: Me = me, others: Alert[] = []) {
  const scene = { entities: [shown], source: alertSource(), who }
  const live = liveOf(scene)
  server.use(
    http.get('*/api/v1/alerts', () => HttpResponse.json({ items: [shown, ...others], nextCursor: null })),
    http.get('*/api/v1/alerts/:id', () => HttpResponse.json(shown)),
    http.get('*/api/v1/alerts/:id/timeline', () => HttpResponse.json({ items: story })),
    http.get('*/api/v1/commands/:id', () =>
      HttpResponse.json(
        command({
          id: 'c2',
          action: 'ack',
          status: 'contradicted',
          observed: 'open',
          steps: [{ at: NOW, status: 'dispatched', detail: null }],
        }),
      ),
    ),
  )
  const router = createMemoryRouter([{ path: '/ops/alerts/:id', Component: AlertPage }], {
    initialEntries: [`/ops/alerts/${shown.id}`],
  })
  render(
    <Stage scene={scene} live={live}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return live
}

const panel = (name: string) => screen.findByRole('region', { name })

describe('the page of an alert', () => {
  it('leads_with_the_words_of_the_source', async () => {
    show(alert(1))
    expect(await screen.findByRole('heading', { level: 1, name: 'Device down' })).toBeVisible()
    const standing = await panel('Alert')
    expect(standing).toHaveTextContent('CRITICAL')
    expect(standing).toHaveTextContent('No answer to ping for 5 min')
    expect(standing).toHaveTextContent('Nobody has acknowledged it.')
  })

  it('tells_what_happened_in_the_clock_of_the_viewer', async () => {
    show(alert(1))
    const timeline = await panel('Timeline')
    expect(await within(timeline).findByText('Raised')).toBeVisible()
    expect(timeline).toHaveTextContent('acknowledged until 2026-11-21 16:00')
    expect(timeline).toHaveTextContent('“fan”')
    expect(timeline).toHaveTextContent('ana')
  })

  it('reads_the_timeline_again_with_each_version', async () => {
    const live = show(alert(1))
    await within(await panel('Timeline')).findByText('Raised')
    story = [...story, item(3, { what: 'noted', text: 'comment', note: 'ordered a fan' })]
    const value = alert(1, { version: 4, notes: 1 })
    act(() => {
      live.store.apply([{ key: value.key, value, at: NOW, intervalSeconds: 30, source: 'librenms-1' }])
      live.store.flush()
    })
    expect(await screen.findByText('“ordered a fan”')).toBeVisible()
  })

  it('says_what_the_source_was_told_and_lets_one_read_it_again', async () => {
    const failed = { status: 'failed', commandId: 'c2', detail: 'The source was read as open' }
    show({ ...acknowledged, writeBack: failed })
    const told = await panel('Source told')
    expect(await within(told).findByText('CONTRADICTED')).toBeVisible()
    expect(told).toHaveTextContent('The source was read as open')
    expect(told).toHaveTextContent('The acknowledgment holds here.')
    expect(within(told).getByRole('button', { name: 'Read again' })).toBeEnabled()
  })

  it('shows_the_labels_as_they_came', async () => {
    show(alert(1))
    const labels = await panel('As the source says it')
    expect(labels).toHaveTextContent('look at the rack')
    expect(labels).toHaveTextContent('701')
    expect(labels).toHaveTextContent('host/nas-01')
  })

  it('leads_to_the_same_problem_at_other_times', async () => {
    show(alert(1), me, [recovered])
    const others = await panel('The same problem at other times')
    expect(within(others).getByRole('link')).toHaveAttribute('href', `/ops/alerts/${recovered.id}`)
    expect(others).toHaveTextContent('over · 4 min')
  })

  it('acknowledges_by_a', async () => {
    show(alert(1))
    await screen.findByRole('button', { name: /^Acknowledge/ })
    await userEvent.keyboard('a')
    expect(await screen.findByRole('heading', { name: 'Acknowledge “Device down”?' })).toBeVisible()
  })

  it('leaves_a_comment_to_what_is_over', async () => {
    show(recovered)
    expect(await screen.findByRole('button', { name: 'Comment' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: /Acknowledge|Resolve|Take back/ })).toBeNull()
  })

  it('tells_who_may_not_acknowledge', async () => {
    show(alert(1), { ...me, permissions: ['alerts:read'] })
    expect(await screen.findByText(/may read alerts, not acknowledge them/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Acknowledge/ })).toBeNull()
  })

  it('says_that_there_is_no_such_alert', async () => {
    const live = liveOf({})
    const problem = { title: 'Not found', status: 404, code: 'not-found' }
    server.use(http.get('*/api/v1/alerts/:id', () => HttpResponse.json(problem, { status: 404 })))
    const router = createMemoryRouter([{ path: '/ops/alerts/:id', Component: AlertPage }], {
      initialEntries: ['/ops/alerts/none:1'],
    })
    render(
      <Stage live={live}>
        <RouterProvider router={router} />
      </Stage>,
    )
    await waitFor(() => expect(screen.getByText('No such alert')).toBeVisible())
  })
})
