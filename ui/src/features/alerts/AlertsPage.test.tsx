import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Alert, Me } from '../../api/types'
import { acknowledged, alert, alertSource, me, NOW } from '../../app/gallery/fixtures'
import { liveOf, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { AlertsPage } from './AlertsPage'

const second = alert(4, { title: 'Disk full', key: 'alert/5a1f0c77b2de4c9a8e3d6f10/4' })

let asked: URLSearchParams[]
let listed: Alert[]
let heard: Set<FrameListener>

beforeEach(() => {
  asked = []
  listed = [alert(1), second, acknowledged]
  heard = new Set()
  server.use(
    http.get('*/api/v1/alerts', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items: listed, nextCursor: null, beforeHistory: false })
    }),
  )
})

function show(path = '/ops/alerts', who: Me = me) {
  const scene = { entities: [alert(1), second, acknowledged], source: alertSource(), who }
  const live = liveOf(scene)
  live.link.listen = (_, listener) => {
    heard.add(listener)
    return () => heard.delete(listener)
  }
  const router = createMemoryRouter(
    [
      { path: '/ops/alerts', Component: AlertsPage },
      { path: '/ops/alerts/:id', element: null },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={scene} live={live}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, live }
}

const row = (title: string) => screen.findByRole('row', { name: new RegExp(title) })

describe('the list of alerts', () => {
  it('says_of_each_how_bad_of_what_by_whom_and_who_knows', async () => {
    show()
    const known = await row('Port scan')
    for (const word of ['WARNING', 'fw-edge', 'LibreNMS', '12 min', '×1', 'ana', 'source knows'])
      expect(known).toHaveTextContent(word)
    expect(within(known).getByRole('link', { name: 'Port scan' })).toHaveAttribute(
      'href',
      `/ops/alerts/${acknowledged.id}`,
    )
  })

  it('keeps_filter_and_order_in_the_address_and_asks_the_server', async () => {
    const { router } = show('/ops/alerts?severity=critical')
    const field = await screen.findByRole('textbox', { name: 'Filter' })
    expect(field).toHaveValue('severity:critical')
    await userEvent.type(field, ' target:host/nas-01 disk{Enter}')
    await waitFor(() =>
      expect(router.state.location.search).toBe('?severity=critical&target=host%2Fnas-01&q=disk'),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Newest' }))
    await waitFor(() =>
      expect(String(asked.at(-1))).toBe(
        'severity=critical&target=host%2Fnas-01&q=disk&sort=-lastSeen&limit=50',
      ),
    )
  })

  it('offers_the_views_that_are_asked_for_most', async () => {
    show('/ops/alerts?q=disk')
    expect(await screen.findByRole('link', { name: /^Open ?3$/ })).toHaveAttribute('aria-current', 'page')
    await userEvent.click(screen.getByRole('link', { name: 'Over' }))
    await waitFor(() => expect(asked.at(-1)?.get('state')).toBe('resolved'))
    expect(asked.at(-1)?.get('q')).toBe('disk')
  })

  it('is_moved_in_by_j_and_k_and_opened_by_enter', async () => {
    const { router } = show()
    await row('Disk full')
    await userEvent.keyboard('jj')
    await waitFor(async () => expect(await row('Disk full')).toHaveAttribute('aria-current', 'true'))
    await userEvent.keyboard('k{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/ops/alerts/${alert(1).id}`))
  })

  it('acknowledges_the_row_by_a', async () => {
    show()
    await row('Device down')
    await userEvent.keyboard('ja')
    expect(await screen.findByRole('heading', { name: 'Acknowledge “Device down”?' })).toBeVisible()
  })

  it('selects_by_x_and_asks_about_those_it_is_meant_for', async () => {
    show()
    await row('Device down')
    await userEvent.keyboard('jxjxjx')
    expect(await screen.findByText('3 selected')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Take back 1' })).toBeEnabled()
    await userEvent.click(screen.getByRole('button', { name: /^Acknowledge 2/ }))
    expect(await screen.findByRole('heading', { name: 'Acknowledge 2 alerts?' })).toBeVisible()
  })

  it('selects_all_and_none', async () => {
    show()
    await row('Device down')
    const all = screen.getByRole('checkbox', { name: 'Select all listed' })
    await userEvent.click(all)
    expect(screen.getByText('3 selected')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText('3 selected')).toBeNull()
  })

  it('shows_each_version_as_it_is_told', async () => {
    const { live } = show()
    await row('Device down')
    const value = alert(1, { count: 7, version: 9 })
    act(() => {
      live.store.apply([{ key: value.key, value, at: NOW, intervalSeconds: 30, source: 'librenms-1' }])
      live.store.flush()
    })
    expect(await row('Device down')).toHaveTextContent('×7')
  })

  it('asks_again_which_alerts_there_are_when_something_was_told', async () => {
    show()
    await row('Device down')
    listed = [...listed, alert(8, { title: 'Fan failed' })]
    const entry = { key: 'alert/x/8', value: {}, at: NOW, intervalSeconds: null, source: null }
    const frame = { topic: 'alerts', kind: 'delta', previous: 1, position: 2, asOf: NOW } as const
    act(() => {
      for (const listener of heard) listener({ ...frame, entries: [entry] })
    })
    expect(await row('Fan failed')).toBeVisible()
  })

  it('says_that_nothing_matches', async () => {
    listed = []
    show('/ops/alerts?q=zebra')
    expect(await screen.findByText('No alert matches')).toBeVisible()
  })

  it('says_that_all_is_clear', async () => {
    listed = []
    show()
    expect(await screen.findByText('All clear')).toBeVisible()
  })

  it('names_the_refusal_of_the_server', async () => {
    const problem = { title: 'Invalid', status: 422, code: 'validation', detail: 'severity is wrong' }
    server.use(http.get('*/api/v1/alerts', () => HttpResponse.json(problem, { status: 422 })))
    show('/ops/alerts?severity=loud')
    expect(await screen.findByText('severity is wrong')).toBeVisible()
  })

  it('selects_nothing_for_whom_it_is_not_permitted', async () => {
    show('/ops/alerts', { ...me, permissions: ['alerts:read'] })
    await row('Device down')
    expect(screen.queryByRole('checkbox')).toBeNull()
    await userEvent.keyboard('ja')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('shows_the_past_read_only', async () => {
    server.use(
      http.get('*/api/v1/ops/snapshot', () =>
        HttpResponse.json({ position: 7, asOf: NOW, entries: [], counts: {}, verdict: null }),
      ),
    )
    show('/ops/alerts?at=pos:7')
    await row('Device down')
    expect(asked.at(-1)?.get('at')).toBe('pos:7')
    expect(screen.getByText(/^as known at/)).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})
