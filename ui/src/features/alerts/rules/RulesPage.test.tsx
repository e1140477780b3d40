import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me, Rule, WatchedMetric } from '../../../api/types'
import { me, NOW } from '../../../app/gallery/fixtures'
import { liveOf, Stage } from '../../../app/gallery/stage'
import { acceptsRehearsals, server } from '../../../app/test-server'
import type { FrameListener } from '../../../live/linkPorts'
import { RulePage } from './RulePage'
import { RulesPage } from './RulesPage'

const current: WatchedMetric = {
  metric: 'pdu.current',
  title: 'PDU: current',
  kind: 'pdu',
  unit: 'deciamps',
  symbol: 'A',
  per: 10,
}

function ruleOf(id: string, part: Partial<Rule> = {}): Rule {
  return {
    key: `alert-rule/7d3c4a52-1f0b-4c8e-9d0a-2f6b1c7d8e90/${id}`,
    id,
    site: null,
    parked: false,
    version: 3,
    name: `Rule ${id}`,
    when: { metric: 'pdu.current', entity: '*', above: 165, below: null, clear: 140, forSeconds: 60 },
    severity: 'warning',
    labels: {},
    enabled: true,
    standing: 0,
    lastRaised: null,
    changedAt: NOW,
    changedBy: 'ana',
    ...part,
  }
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly match: string | null
}

let listed: Rule[]
let sent: Sent[]
let tried: unknown[]
let heard: Set<FrameListener>

beforeEach(() => {
  listed = [
    ruleOf('load', { standing: 2, lastRaised: NOW }),
    ruleOf('idle', { enabled: false, site: 'attic' }),
  ]
  sent = []
  tried = []
  heard = new Set()
  const take = async (request: Request, answered: Rule | null) => {
    sent.push({
      method: request.method,
      path: new URL(request.url).pathname,
      body: answered ? await request.json() : null,
      match: request.headers.get('If-Match'),
    })
    return answered ? HttpResponse.json(answered) : new HttpResponse(null, { status: 204 })
  }
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/alerts/rules', () =>
      HttpResponse.json({ items: listed, nextCursor: null, beforeHistory: false }),
    ),
    http.get('*/api/v1/alerts/rules/metrics', () => HttpResponse.json({ items: [current] })),
    http.get('*/api/v1/alerts/rules/metrics/pdu.current/entities', () =>
      HttpResponse.json({ items: [{ key: 'pdu/pdu-1', name: 'Rack left' }], more: false }),
    ),
    http.get('*/api/v1/sites', () =>
      HttpResponse.json({ items: [{ id: 'attic', name: 'Attic', timeZone: 'UTC', orgId: 'o' }] }),
    ),
    http.get('*/api/v1/alerts/rules/load', () => HttpResponse.json(listed[0])),
    http.post('*/api/v1/alerts/rules/test', async ({ request }) => {
      tried.push(await request.json())
      const occurrence = { key: 'pdu/pdu-1', name: 'Rack left', from: NOW, to: null, worst: 171 }
      return HttpResponse.json({
        from: NOW,
        to: NOW,
        resolution: 'raw',
        entities: 1,
        occurrences: [occurrence, { ...occurrence, from: '2026-11-20T10:00:00Z', to: NOW }],
        more: false,
      })
    }),
    http.post('*/api/v1/alerts/rules', ({ request }) => take(request, ruleOf('new'))),
    http.put('*/api/v1/alerts/rules/:id', ({ request }) => take(request, ruleOf('load'))),
    http.delete('*/api/v1/alerts/rules/:id', ({ request }) => take(request, null)),
  )
})

function show(path: string, who: Me = me) {
  const live = liveOf({})
  live.link.listen = (_, listener) => {
    heard.add(listener)
    return () => heard.delete(listener)
  }
  const router = createMemoryRouter(
    [
      { path: '/ops/alerts/rules', Component: RulesPage },
      { path: '/ops/alerts/rules/new', Component: RulePage },
      { path: '/ops/alerts/rules/:id', Component: RulePage },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={{ who }} live={live}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return router
}

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) })

describe('the list of rules', () => {
  it('says_of_each_what_it_watches_and_what_it_raised', async () => {
    show('/ops/alerts/rules')
    const load = await row('Rule load')
    await waitFor(() => expect(load).toHaveTextContent('PDU: current above 16.5 A until 14 A for 60 s'))
    for (const word of ['WARNING', '2 alerts', 'on']) expect(load).toHaveTextContent(word)
    expect(within(load).getByRole('link', { name: '2 alerts' })).toHaveAttribute(
      'href',
      '/ops/alerts?q=Rule+load',
    )
    const idle = await row('Rule idle')
    for (const word of ['none', 'never', 'off', 'at site attic']) expect(idle).toHaveTextContent(word)
    expect(within(load).getByRole('link', { name: 'Rule load' })).toHaveAttribute(
      'href',
      '/ops/alerts/rules/load',
    )
  })

  it('switches_a_rule_off_as_it_was_seen', async () => {
    show('/ops/alerts/rules')
    await userEvent.click(
      within(await row('Rule load')).getByRole('button', { name: 'Switch off Rule load' }),
    )
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/v1/alerts/rules/load', match: '"3"' })
    expect(sent[0]?.body).toMatchObject({ name: 'Rule load', enabled: false, severity: 'warning' })
  })

  it('removes_a_rule_only_after_asking', async () => {
    show('/ops/alerts/rules', { ...me, permissions: [...me.permissions, 'alerts:delete'] })
    await userEvent.click(within(await row('Rule load')).getByRole('button', { name: 'Remove Rule load' }))
    const dialog = await screen.findByRole('dialog', { name: 'Remove Rule load?' })
    expect(dialog).toHaveTextContent('2 alerts, which end with the next poll')
    expect(sent).toEqual([])
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove Rule load' }))
    await waitFor(() => expect(sent[0]).toMatchObject({ method: 'DELETE', match: '"3"' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('offers_nothing_to_whom_it_is_not_permitted', async () => {
    show('/ops/alerts/rules', { ...me, permissions: ['alerts:read'] })
    const load = await row('Rule load')
    expect(within(load).queryByRole('button')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Add rule' })).toBeNull()
  })

  it('asks_again_when_something_was_told', async () => {
    show('/ops/alerts/rules')
    await row('Rule load')
    listed = [...listed, ruleOf('fan')]
    const entry = { key: 'alert-rule/x/fan', value: {}, at: NOW, intervalSeconds: null, source: null }
    act(() => {
      for (const listener of heard)
        listener({ topic: 'alerts', kind: 'delta', previous: 1, position: 2, asOf: NOW, entries: [entry] })
    })
    expect(await row('Rule fan')).toBeVisible()
  })

  it('says_what_a_rule_is_where_there_is_none', async () => {
    listed = []
    show('/ops/alerts/rules')
    expect(await screen.findByText('No rule yet')).toBeVisible()
  })

  it('names_the_refusal_of_the_server', async () => {
    const problem = { title: 'Unavailable', status: 503, code: 'unavailable', detail: 'the database is away' }
    server.use(http.get('*/api/v1/alerts/rules', () => HttpResponse.json(problem, { status: 503 })))
    show('/ops/alerts/rules')
    expect(await screen.findByText('the database is away')).toBeVisible()
  })
})

describe('the form of a rule', () => {
  it('tries_the_condition_while_it_is_written_and_sends_it_once_it_is_whole', async () => {
    const router = show('/ops/alerts/rules/new')
    const define = await screen.findByRole('button', { name: 'Define rule' })
    expect(define).toBeDisabled()
    expect(screen.getByText(/^Write a threshold/)).toBeVisible()
    await userEvent.type(screen.getByRole('textbox', { name: 'Threshold (A)' }), '16.5')
    expect(await screen.findByText('Would have raised 2 alerts.')).toBeVisible()
    expect(screen.getAllByText('17.1 A')).toHaveLength(2)
    await waitFor(() =>
      expect(tried.at(-1)).toEqual({
        when: { metric: 'pdu.current', entity: '*', above: 165, below: null, clear: null, forSeconds: 60 },
      }),
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'High load{Enter}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.body).toMatchObject({ name: 'High load', severity: 'warning', enabled: true })
    await waitFor(() => expect(router.state.location.pathname).toBe('/ops/alerts/rules'))
  })

  it('lets_one_entity_be_chosen_by_its_name', async () => {
    show('/ops/alerts/rules/new')
    await userEvent.click(await screen.findByRole('combobox', { name: /Where/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'Rack left · pdu/pdu-1' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Threshold (A)' }), '1')
    await waitFor(() => expect(tried.at(-1)).toMatchObject({ when: { entity: 'pdu/pdu-1', above: 10 } }))
  })

  it('watches_at_one_site_where_one_is_chosen', async () => {
    show('/ops/alerts/rules/new')
    const site = await screen.findByRole('combobox', { name: /Site/ })
    expect(site).toHaveTextContent('all sites')
    await userEvent.click(site)
    await userEvent.click(await screen.findByRole('option', { name: 'Attic · attic' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Threshold (A)' }), '1')
    await waitFor(() => expect(tried.at(-1)).toMatchObject({ site: 'attic' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Load{Enter}')
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ name: 'Load', site: 'attic' }))
  })

  it('says_what_is_wrong_below_the_field', async () => {
    show('/ops/alerts/rules/load')
    const clear = await screen.findByRole('textbox', { name: 'Ends at (A)' })
    expect(clear).toHaveValue('14')
    await userEvent.clear(clear)
    await userEvent.type(clear, '20')
    expect(screen.getByText('must be a number on the good side of the threshold')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save rule' })).toBeDisabled()
  })

  it('is_only_read_by_whom_may_not_write', async () => {
    show('/ops/alerts/rules/load', { ...me, permissions: ['alerts:read'] })
    expect(await screen.findByText('your roles may read rules, not change them')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeDisabled()
  })

  it('says_that_there_is_no_such_rule', async () => {
    const problem = { title: 'Not found', status: 404, code: 'not-found', detail: 'no rule gone' }
    server.use(http.get('*/api/v1/alerts/rules/gone', () => HttpResponse.json(problem, { status: 404 })))
    show('/ops/alerts/rules/gone')
    expect(await screen.findByText('No such rule')).toBeVisible()
  })
})
