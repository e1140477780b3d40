import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../api/types'
import { NOW } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
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

let asked: URL[]

beforeEach(() => {
  asked = []
  const page = [event(2), event(1, { type: 'commands.CommandRefused', result: 'denied', reason: null })]
  server.use(
    http.get('*/api/v1/audit/events', ({ request }) => {
      asked.push(new URL(request.url))
      return HttpResponse.json({ items: page, nextCursor: null })
    }),
    http.get('*/api/v1/audit/events/:id', () =>
      HttpResponse.json(event(2, { changes: [{ path: 'state', old: 'ON', new: 'OFF' }] })),
    ),
  )
})

function show(path = '/audit') {
  const router = createMemoryRouter([{ path: '/audit', Component: AuditPage }], { initialEntries: [path] })
  render(
    <Stage>
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
})
