import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { outletDrift, portDrift } from '../../app/gallery/drift'
import { command, me, outlet } from '../../app/gallery/fixtures'
import { liveOf, type Scene, Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { DriftMark } from '../../live/DriftMark'
import { DriftPage } from './DriftPage'

const REHEARSED = {
  dry_run: true,
  accepted: true,
  problem: null,
  would_emit: [{ type: 'power.OutletSwitchRequested', aggregate: 'outlet/pdu-1/9', payload: {} }],
  impact: { affected: [{ type: 'host' }, { type: 'host' }] },
  cost: null,
}

let sent: unknown[]

beforeEach(() => {
  sent = []
  server.use(
    http.post('*/api/v1/sources/drift/:id/:verb', async ({ request, params }) => {
      if (new URL(request.url).searchParams.get('dry_run') === 'true') return HttpResponse.json(REHEARSED)
      sent.push([params.id, params.verb, await request.json()])
      return HttpResponse.json(command(), { status: 202 })
    }),
  )
})

function visit(scene: Scene, path = '/ops/drift') {
  const router = createMemoryRouter(
    [
      { path: '/ops/drift', Component: DriftPage },
      { path: '/mark', element: <DriftMark target="outlet/pdu-1/9" /> },
    ],
    { initialEntries: [path] },
  )
  const live = liveOf(scene)
  render(
    <Stage live={live} scene={scene}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, live, user: userEvent.setup() }
}

const rows = () =>
  within(screen.getByRole('region', { name: 'Table: Drift' }))
    .getAllByRole('row')
    .slice(1)

const two = [outletDrift(), portDrift()]

describe('the list of drifts', () => {
  it('tells_what_is_wanted_what_is_there_since_when_and_who_wanted_it', () => {
    visit({ entities: two })
    expect(screen.getByText('2 drifts')).toBeVisible()
    const [newest, older] = rows()
    for (const word of ['ap-01', 'port', 'PoE', 'ON', 'OFF', '1 min ago', 'nobody known', 'zyxel-1'])
      expect(newest).toHaveTextContent(word)
    for (const word of ['lab-04', 'outlet', 'power', '4 min ago', 'ana,', 'pdu-1'])
      expect(older).toHaveTextContent(word)
    expect(screen.getByRole('link', { name: 'lab-04' })).toHaveAttribute('href', '/ops/power/pdu-1')
    expect(screen.getByRole('link', { name: 'ap-01' })).toHaveAttribute(
      'href',
      '/ops/network/zyxel-1/ports/17',
    )
  })

  it('is_filtered_and_ordered_in_the_address', async () => {
    const { router, user } = visit({ entities: two })
    await user.click(screen.getByRole('link', { name: /^ports ?1/ }))
    expect(router.state.location.search).toBe('?kind=port')
    expect(rows()).toHaveLength(1)
    await user.click(screen.getByRole('link', { name: /^all ?2/ }))
    await user.click(screen.getByRole('button', { name: 'source' }))
    expect(rows()[0]).toHaveTextContent('lab-04')
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'source:nowhere{Enter}')
    expect(screen.getByText('No drift matches')).toBeVisible()
  })

  it('is_walked_with_single_keys', async () => {
    const { router, user } = visit({ entities: two })
    await user.keyboard('jj')
    expect(rows()[1]).toHaveAttribute('aria-current', 'true')
    expect(router.state.location.search).toBe('?drift=outlet%3Apdu-1%3A9%3Apower')
    await user.keyboard('{Escape}')
    expect(router.state.location.search).toBe('')
  })

  it('says_that_nothing_drifts', () => {
    visit({})
    expect(screen.getByText('Nothing drifts')).toBeVisible()
  })

  it('waits_for_the_first_snapshot', () => {
    visit({ known: false })
    expect(screen.queryByText('Nothing drifts')).toBeNull()
    expect(screen.getByText('LOADING')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Drift' })).toHaveAttribute('aria-busy', 'true')
  })

  it('offers_nothing_while_the_link_is_lost', () => {
    visit({ entities: two, link: { kind: 'lost', since: 0, retryAt: 0, polling: false } })
    expect(screen.getByText('STALE')).toBeVisible()
    for (const button of screen.getAllByRole('button', { name: /^(Accept|Enforce)/ }))
      expect(button).toBeDisabled()
  })

  it('offers_only_what_is_possible_and_permitted', () => {
    visit({
      entities: [outletDrift({ enforceable: false }), portDrift()],
      who: { ...me, permissions: ['sources:read', 'sources:write', 'sources:execute', 'power:execute'] },
    })
    expect(screen.getByText('only read: can be accepted only')).toBeVisible()
    expect(screen.getAllByRole('button', { name: /^Accept/ })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /^Enforce/ })).toBeNull()
  })

  it('shows_the_command_that_is_under_way_instead', () => {
    const pending = { commandId: 'c2', action: 'off', since: '2026-11-21T13:30:20.000Z', deadline: '' }
    visit({ entities: [outletDrift(), outlet(9, { pending })] })
    expect(rows()[0]).toHaveTextContent('command under way')
    expect(screen.queryByRole('button', { name: /^Enforce/ })).toBeNull()
  })
})

describe('the answer to a drift', () => {
  it('accepts_what_is_shown', async () => {
    const { user, live } = visit({ entities: two })
    await user.click(screen.getByRole('button', { name: 'Accept… lab-04' }))
    const verb = await screen.findByRole('button', { name: 'Accept lab-04 as ON' })
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'as planned')
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() =>
      expect(sent).toEqual([['outlet:pdu-1:9:power', 'accept', { reason: 'as planned', observed: 'ON' }]]),
    )
    expect(live.dock.rows).toHaveLength(1)
  })

  it('enforces_a_protected_one_only_with_its_name_and_a_reason', async () => {
    const { user } = visit({ entities: [outletDrift({ needsConfirmation: true })] })
    await user.click(screen.getByRole('button', { name: 'Enforce… lab-04' }))
    const verb = await screen.findByRole('button', { name: 'Set lab-04 to OFF' })
    await waitFor(() => expect(screen.getByText('OutletSwitchRequested')).toBeVisible())
    expect(verb).toBeDisabled()
    expect(screen.getByText('Takes down').nextSibling).toHaveTextContent('2host')
    await user.type(screen.getByRole('textbox', { name: /Protected/ }), 'lab-04')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'back')
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() =>
      expect(sent).toEqual([['outlet:pdu-1:9:power', 'enforce', { reason: 'back', confirm: 'lab-04' }]]),
    )
  })
})

describe('the mark beside a thing', () => {
  it('leads_to_its_drift', () => {
    visit({ entities: two }, '/mark')
    expect(screen.getByRole('link', { name: 'drifts' })).toHaveAttribute(
      'href',
      '/ops/drift?target=outlet%2Fpdu-1%2F9',
    )
  })

  it('or_is_not_there', () => {
    visit({ entities: [portDrift()] }, '/mark')
    expect(screen.queryByRole('link')).toBeNull()
  })
})
