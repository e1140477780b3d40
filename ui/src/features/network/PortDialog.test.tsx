import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Port } from '../../api/types'
import { command } from '../../app/gallery/fixtures'
import { portOf, switchOf } from '../../app/gallery/network'
import { liveOf, RoutedStage } from '../../app/gallery/stage'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import { PortDialog } from './PortDialog'

const ALL = ['port-admin', 'poe', 'poe-cycle']
const POE = {
  status: 'DELIVERING',
  powerMilliwatts: 4_200,
  currentMilliamps: null,
  voltageDecivolts: null,
} as const

let sent: { path: string; body: unknown; key: string | null; version: string | null }[]

function answering(
  status = 202,
  body: object = command({ target: { key: 'port/zyxel-1/3', name: 'cam-3' } }),
) {
  server.use(
    acceptsRehearsals,
    http.post('*/api/v1/network/switches/:id/ports/:n/:action', async ({ request, params }) => {
      sent.push({
        path: `${params.id}/${params.n}/${params.action}`,
        body: await request.json(),
        key: request.headers.get('Idempotency-Key'),
        version: request.headers.get('If-Match'),
      })
      return HttpResponse.json(body, { status })
    }),
  )
}

function open(part: Partial<Port> = {}) {
  const onClose = vi.fn()
  const live = liveOf({ entities: [switchOf('zyxel-1')] })
  const port = portOf('zyxel-1', '3', { label: 'cam-3', poe: POE, capabilities: ALL, ...part })
  render(
    <RoutedStage live={live}>
      <PortDialog port={port} device="Zyxel-1" onClose={onClose} />
    </RoutedStage>,
  )
  return { onClose, live, user: userEvent.setup() }
}

beforeEach(() => {
  sent = []
})

beforeEach(() => server.use(acceptsRehearsals))

describe('the port dialog', () => {
  it('names_verb_and_object_and_puts_the_focus_on_cancel', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'Disable cam-3?' })).toBeVisible()
    expect(screen.getByText('Zyxel-1 · port 3')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
  })

  it('tells_what_is_behind_and_what_it_draws', () => {
    open({ neighbor: { name: 'cam-lobby', port: 'eth0' } })
    expect(screen.getByText('cam-lobby')).toBeVisible()
    expect(screen.getByText('delivering · 4.2 W')).toBeVisible()
  })

  it('sends_once_and_hands_the_command_to_the_dock', async () => {
    answering()
    const { onClose, live, user } = open()
    await user.click(screen.getByRole('radio', { name: 'PoE OFF' }))
    await pressWhenReady(user, 'Turn OFF PoE of cam-3')
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    expect(sent).toEqual([
      {
        path: 'zyxel-1/3/poe-off',
        body: { reason: null, confirm: null },
        key: expect.stringMatching(/.{32,}/),
        version: '"12"',
      },
    ])
    expect(live.dock.rows.map(({ id }) => id)).toEqual(['c1'])
  })

  it('asks_how_long_a_bounce_pauses_and_takes_one_to_sixty', async () => {
    answering()
    const { user } = open()
    await user.click(screen.getByRole('radio', { name: 'Bounce' }))
    const pause = screen.getByRole('textbox', { name: /^Pause/ })
    const verb = screen.getByRole('button', { name: 'Bounce cam-3' })
    expect(pause).toHaveValue('5')
    await user.clear(pause)
    await user.type(pause, '61')
    expect(verb).toBeDisabled()
    await user.clear(pause)
    await user.type(pause, '10')
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() => expect(sent[0]?.body).toEqual({ reason: null, confirm: null, seconds: 10 }))
  })

  it('never_sends_on_enter', async () => {
    answering()
    const { user } = open()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'replace cable{Enter}')
    expect(sent).toEqual([])
  })

  it('wants_the_name_and_a_reason_for_a_protected_port', async () => {
    const { user } = open({ protected: true })
    const verb = screen.getByRole('button', { name: 'Disable cam-3' })
    await user.type(screen.getByRole('textbox', { name: /Protected/ }), 'cam-3')
    expect(verb).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'replace cable')
    await waitFor(() => expect(verb).toBeEnabled())
  })

  it('refuses_to_cut_our_own_way_and_says_why', async () => {
    open({ management: true })
    expect(screen.getByRole('alert')).toHaveTextContent('cam-3 carries our own way to the switch')
    expect(screen.getByRole('button', { name: 'Disable cam-3' })).toBeDisabled()
  })

  it('gives_our_own_way_back', async () => {
    open({ management: true, adminState: 'DOWN', poe: { ...POE, status: 'OFF' } })
    expect(screen.queryByRole('alert')).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Enable cam-3' })).toBeEnabled())
  })

  it('shows_the_refusal_of_the_server_in_its_own_words', async () => {
    const refusal = {
      title: 'Management port',
      status: 409,
      code: 'management-port',
      detail: 'cam-3 carries our way',
    }
    answering(409, refusal)
    const { onClose, user } = open()
    await pressWhenReady(user, 'Disable cam-3')
    expect(await screen.findByText('cam-3 carries our way')).toBeVisible()
    expect(onClose).not.toHaveBeenCalled()
  })

  it('waits_while_another_command_is_under_way', () => {
    const pending = { commandId: 'c', action: 'bounce', since: '2026-11-21T13:30:21.000Z', deadline: '' }
    open({ pending })
    expect(screen.getByText('A command is under way on this port.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Disable cam-3' })).toBeDisabled()
  })
})
