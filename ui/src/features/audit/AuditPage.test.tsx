import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AuditEvent } from '../../api/types'
import { NOW } from '../../app/gallery/fixtures'
import { liveOf, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import type { FrameListener } from '../../live/linkPorts'
import { AuditPage } from './AuditPage'

function event(position: number, part: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `e${position}`,
    position,
    ledgerIndex: null,
    type: 'power.OutletSwitchRequested',
    typeVersion: 1,
    aggregate: { type: 'Outlet', id: 'outlet/pdu-1/3', version: position },
    occurredAt: NOW,
    recordedAt: NOW,
    actor: { type: 'user', id: 'u1', name: 'ben', ip: null, userAgent: null, sessionId: null },
    orgId: 'o',
    site: 'home-rack',
    command: null,
    correlationId: 's1',
    causationId: null,
    reason: 'replace fan',
    result: 'success',
    payload: { switchAction: 'OFF' },
    changes: [],
    redacted: [],
    leafHash: null,
    previous: null,
    next: null,
    ...part,
  }
}

const facets = {
  actor: [{ value: 'u1', label: 'ben', count: 2 }],
  type: [{ value: 'power.OutletSwitchRequested', label: 'power.OutletSwitchRequested', count: 1 }],
  result: [
    { value: 'success', label: 'success', count: 1 },
    { value: 'denied', label: 'denied', count: 1 },
  ],
  aggregate: [{ value: 'Outlet', label: 'Outlet', count: 2 }],
  counted: 2,
  complete: true,
}

let asked: URL[]
let page: AuditEvent[]
let audit: FrameListener
const live = liveOf({})
live.link.listen = (_, listener) => {
  audit = listener
  return () => undefined
}

beforeEach(() => {
  asked = []
  // A list that is nowhere laid out shows no row.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(47)
  page = [event(2), event(1, { type: 'commands.CommandRefused', result: 'denied', reason: null })]
  server.use(
    http.get('*/api/v1/audit/events', ({ request }) => {
      const url = new URL(request.url)
      asked.push(url)
      return HttpResponse.json({
        items: page,
        nextCursor: null,
        facets: url.searchParams.has('facets') ? facets : null,
      })
    }),
    http.get('*/api/v1/audit/events/:id', () =>
      HttpResponse.json(event(2, { changes: [{ path: 'state', old: 'ON', new: 'OFF' }] })),
    ),
  )
})

function show(path = '/audit') {
  const router = createMemoryRouter([{ path: '/audit', Component: AuditPage }], { initialEntries: [path] })
  render(
    <Stage live={live}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return router
}

describe('the audit explorer', () => {
  it('leads_with_the_sentence_who_what_and_why', async () => {
    show()
    const row = await screen.findByRole('button', { name: /PDU-1\/3 to OFF, “replace fan”/ })
    expect(row).toHaveTextContent('power.OutletSwitchRequested')
    expect(row).toHaveTextContent('ben')
  })

  it('marks_what_was_denied', async () => {
    show()
    expect(await screen.findByRole('button', { name: /denied/ })).toBeVisible()
  })

  it('moves_by_j_and_shows_what_the_event_changed', async () => {
    show()
    await screen.findByRole('button', { name: /replace fan/ })
    await userEvent.keyboard('j')
    expect(await screen.findByRole('cell', { name: 'ON' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to this instant' })).toHaveAttribute('href', '/ops?at=pos:2')
  })

  it('keeps_the_filter_in_the_address_and_asks_the_server', async () => {
    const router = show('/audit?actor=ben')
    const field = await screen.findByRole('textbox', { name: 'Filter' })
    expect(field).toHaveValue('actor:ben')
    await userEvent.type(field, ' fan{Enter}')
    await waitFor(() => expect(router.state.location.search).toBe('?actor=ben&q=fan'))
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('q')).toBe('fan'))
  })

  it('narrows_by_a_facet_and_widens_again', async () => {
    const router = show('/audit?q=fan')
    await userEvent.click(await screen.findByRole('button', { name: /^ben/ }))
    await waitFor(() => expect(router.state.location.search).toBe('?q=fan&actor=ben'))
    await userEvent.click(await screen.findByRole('button', { name: /^ben/, pressed: true }))
    await waitFor(() => expect(router.state.location.search).toBe('?q=fan'))
  })

  it('hears_of_new_events_and_shows_them_when_asked_to', async () => {
    show()
    await screen.findByRole('button', { name: /replace fan/ })
    page = [event(3, { reason: 'disk swap' }), ...page]
    const entry = { key: 'event/e3', value: {}, at: NOW, intervalSeconds: null, source: null }
    act(() => audit({ topic: 'audit', kind: 'delta', previous: 2, position: 3, asOf: NOW, entries: [entry] }))
    const more = await screen.findByRole('button', { name: '1 new, show' })
    expect(screen.queryByRole('button', { name: /disk swap/ })).toBeNull()
    await userEvent.click(more)
    expect(await screen.findByRole('button', { name: /disk swap/ })).toBeVisible()
  })

  it('keeps_few_of_many_rows_in_the_document', async () => {
    page = Array.from({ length: 400 }, (_, index) => event(400 - index))
    show()
    await screen.findAllByRole('button', { name: /replace fan/ })
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60)
  })
})
