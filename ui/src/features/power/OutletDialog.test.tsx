import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { command, outlet, pdu } from '../../app/gallery/fixtures'
import { liveOf, RoutedStage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { OutletDialog } from './OutletDialog'

const ACCEPTED = {
  dry_run: true,
  accepted: true,
  problem: null,
  would_emit: [{ type: 'power.OutletSwitchRequested', aggregate: 'outlet/pdu-1/9', payload: {} }],
  impact: null,
  cost: null,
}
const REFUSED = {
  ...ACCEPTED,
  accepted: false,
  would_emit: [],
  problem: { title: 'Outlet locked', status: 409, code: 'outlet-locked', detail: 'Outlet pdu-1:9 is locked' },
}

let sent: { path: string; body: unknown; key: string | null }[]

function answering(dryRun: object) {
  server.use(
    http.post('*/api/v1/power/outlets/:id/:action', async ({ request, params }) => {
      const url = new URL(request.url)
      if (url.searchParams.get('dry_run') === 'true') return HttpResponse.json(dryRun)
      sent.push({
        path: String(params.action),
        body: await request.json(),
        key: request.headers.get('Idempotency-Key'),
      })
      return HttpResponse.json(command(), { status: 202 })
    }),
  )
}

function open(number: number) {
  const onClose = vi.fn()
  const live = liveOf({ entities: [pdu, outlet(number)] })
  render(
    <RoutedStage live={live}>
      <OutletDialog outletKey={`outlet/pdu-1/${number}`} pdu={pdu} onClose={onClose} />
    </RoutedStage>,
  )
  return { onClose, live }
}

beforeEach(() => {
  sent = []
})

describe('the outlet dialog', () => {
  it('names_verb_and_object_and_puts_the_focus_on_cancel', async () => {
    answering(ACCEPTED)
    open(9)
    expect(await screen.findByRole('heading', { name: 'Turn OFF lab-04?' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
  })

  it('offers_the_verb_only_after_the_server_rehearsed_it', async () => {
    answering(ACCEPTED)
    open(9)
    const verb = screen.getByRole('button', { name: 'Turn OFF lab-04' })
    expect(verb).toBeDisabled()
    await waitFor(() => expect(verb).toBeEnabled())
    expect(screen.getByText('OutletSwitchRequested')).toBeVisible()
  })

  it('says_why_when_the_server_would_refuse', async () => {
    answering(REFUSED)
    open(9)
    expect(await screen.findByText('Outlet pdu-1:9 is locked')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Turn OFF lab-04' })).toBeDisabled()
  })

  it('never_sends_on_enter', async () => {
    answering(ACCEPTED)
    open(9)
    const user = userEvent.setup()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Turn OFF lab-04' })).toBeEnabled())
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'replace fan{Enter}')
    expect(sent).toEqual([])
  })

  it('wants_the_name_and_a_reason_for_a_protected_outlet', async () => {
    answering(ACCEPTED)
    open(1)
    const user = userEvent.setup()
    const verb = screen.getByRole('button', { name: 'Turn OFF nas-01' })
    await user.type(screen.getByRole('textbox', { name: /Protected/ }), 'nas-01')
    expect(verb).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'replace fan')
    await waitFor(() => expect(verb).toBeEnabled())
  })

  it('sends_the_wanted_state_once_and_hands_the_command_to_the_dock', async () => {
    answering(ACCEPTED)
    const { onClose, live } = open(9)
    const user = userEvent.setup()
    const verb = screen.getByRole('button', { name: 'Turn OFF lab-04' })
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    expect(sent).toEqual([
      { path: 'off', body: { reason: null, confirm: null }, key: expect.stringMatching(/.{32,}/) },
    ])
    expect(live.dock.rows.map(({ id }) => id)).toEqual(['c1'])
  })

  it('offers_the_delay_of_the_device', async () => {
    answering(ACCEPTED)
    open(9)
    const user = userEvent.setup()
    await user.click(screen.getByRole('radio', { name: 'Reboot' }))
    await user.click(screen.getByRole('radio', { name: 'delayed by the PDU' }))
    const verb = await screen.findByRole('button', { name: 'Reboot lab-04' })
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(['delayed-reboot']))
  })
})
