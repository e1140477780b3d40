import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { command } from '../../app/gallery/fixtures'
import { liveOf, RoutedStage } from '../../app/gallery/stage'
import { blockOf, firewall, threatOf } from '../../app/gallery/threats'
import { server } from '../../app/test-server'
import { BlockDialog } from './BlockDialog'
import { UnblockDialog } from './UnblockDialog'

const ATTACKER = '203.0.113.9'

const accepted = {
  dry_run: true,
  accepted: true,
  problem: null,
  would_emit: [
    {
      type: 'threats.BlockRequested',
      aggregate: `block/${ATTACKER}`,
      payload: {},
    },
    {
      type: 'threats.BlockTargetRequested',
      aggregate: `block/${ATTACKER}`,
      payload: { deadline: '2026-11-21T13:40:25.000Z' },
    },
  ],
  impact: null,
  cost: null,
}
const refused = {
  ...accepted,
  accepted: false,
  problem: {
    title: 'Protected address',
    status: 409,
    code: 'protected-address',
    detail: '192.0.2.1 is the gateway of WAN1',
  },
  would_emit: [],
}

let rehearsed: object[]
let sent: { body: object; key: string | null }[]
let verdict: object

beforeEach(() => {
  rehearsed = []
  sent = []
  verdict = accepted
  server.use(
    http.get('*/api/v1/security/events', () =>
      HttpResponse.json({ items: [threatOf('e1'), threatOf('e2', { count: 2 })], nextCursor: null }),
    ),
    http.post('*/api/v1/security/blocks', async ({ request }) => {
      const body = (await request.json()) as object
      if (new URL(request.url).searchParams.has('dry_run')) {
        rehearsed.push(body)
        return HttpResponse.json(verdict)
      }
      sent.push({ body, key: request.headers.get('Idempotency-Key') })
      return HttpResponse.json(command({ target: { key: `block/${ATTACKER}`, name: ATTACKER } }), {
        status: 202,
      })
    }),
  )
})

function open(part: { ip?: string; because?: string } = { ip: ATTACKER, because: 'SSH brute force' }) {
  const onClose = vi.fn()
  const live = liveOf({ entities: [firewall(), firewall('opnsense-2', 'Edge')] })
  render(
    <RoutedStage live={live}>
      <BlockDialog {...part} onClose={onClose} />
    </RoutedStage>,
  )
  return { onClose, live, user: userEvent.setup() }
}

const verb = () => screen.getByRole('button', { name: `Block ${ATTACKER}` })

describe('the block dialog', () => {
  it('names_verb_and_address_tells_what_was_seen_and_puts_the_focus_on_cancel', async () => {
    open()
    expect(await screen.findByRole('heading', { name: `Block ${ATTACKER}?` })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
    expect(screen.getByText('not blocked')).toBeVisible()
    expect(await screen.findByText(/×420 · \d+ s ago/)).toBeVisible()
  })

  it('is_rehearsed_before_it_may_be_sent', async () => {
    open()
    expect(verb()).toBeDisabled()
    expect(await screen.findByText('BlockRequested')).toBeVisible()
    expect(screen.getByText(/read back within (600|5[89]\d) s/)).toBeVisible()
    expect(rehearsed[0]).toEqual({
      ip: ATTACKER,
      reason: 'SSH brute force',
      expiresAt: expect.stringMatching(/^2026-11-22T13:3\d:00\.000Z$/),
    })
    expect(verb()).toBeEnabled()
  })

  it('is_sent_once_to_the_firewalls_chosen_and_lands_in_the_dock', async () => {
    const { onClose, live, user } = open()
    await user.click(screen.getByRole('checkbox', { name: 'Edge' }))
    await user.click(screen.getByRole('radio', { name: 'never' }))
    await waitFor(() => expect(verb()).toBeEnabled())
    await user.click(verb())
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    expect(sent).toEqual([
      {
        body: { ip: ATTACKER, reason: 'SSH brute force', sourceIds: ['opnsense-1'] },
        key: expect.stringMatching(/.{32,}/),
      },
    ])
    expect(live.dock.rows.map(({ id }) => id)).toEqual(['c1'])
  })

  it('says_why_an_address_of_our_own_is_refused', async () => {
    verdict = refused
    const { user } = open({})
    await user.type(screen.getByRole('textbox', { name: 'Address' }), '192.0.2.1')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'noise')
    expect(await screen.findByRole('alert')).toHaveTextContent('192.0.2.1 is the gateway of WAN1')
    expect(screen.getByRole('button', { name: 'Block 192.0.2.1' })).toBeDisabled()
  })

  it('asks_for_address_reason_firewall_and_end_one_by_one', async () => {
    const { user } = open({})
    expect(screen.getByText('write an address first')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Address' }), ATTACKER)
    expect(screen.getByText('write a reason first')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'noise')
    for (const name of ['IPS', 'Edge']) await user.click(screen.getByRole('checkbox', { name }))
    expect(screen.getByText('choose a firewall first')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'IPS' }))
    await user.click(screen.getByRole('radio', { name: 'at' }))
    await user.clear(screen.getByLabelText('Date and time of the end'))
    expect(screen.getByText('choose an end that lies ahead')).toBeVisible()
    expect(verb()).toBeDisabled()
  })

  it('never_sends_on_enter', async () => {
    const { user } = open()
    await screen.findByText('BlockRequested')
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), ' again{Enter}')
    expect(sent).toEqual([])
  })

  it('sends_nothing_without_a_link', async () => {
    const lost = { kind: 'lost', since: 0, retryAt: 0, polling: false } as const
    render(
      <RoutedStage live={liveOf({ entities: [firewall()], link: lost })}>
        <BlockDialog ip={ATTACKER} because="noise" onClose={vi.fn()} />
      </RoutedStage>,
    )
    await screen.findByText('BlockRequested')
    expect(verb()).toBeDisabled()
    expect(screen.getByText(/No link to the server/)).toBeVisible()
  })
})

describe('the dialog that lets an address in again', () => {
  it('is_rehearsed_and_sent', async () => {
    const asked: string[] = []
    server.use(
      http.delete('*/api/v1/security/blocks/:ip', ({ request, params }) => {
        const dry = new URL(request.url).searchParams.has('dry_run')
        const why = new URL(request.url).searchParams.get('reason')
        asked.push(`${dry ? 'rehearse' : 'send'} ${params.ip} ${why}`)
        return dry ? HttpResponse.json(accepted) : HttpResponse.json(command(), { status: 202 })
      }),
    )
    const onClose = vi.fn()
    render(
      <RoutedStage live={liveOf({ entities: [firewall()] })}>
        <UnblockDialog block={blockOf('2001:db8::9')} onClose={onClose} />
      </RoutedStage>,
    )
    const act = screen.getByRole('button', { name: 'Unblock 2001:db8::9' })
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'pen test over')
    await waitFor(() => expect(act).toBeEnabled())
    await userEvent.click(act)
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    expect(asked.slice(-2)).toEqual(['rehearse 2001:db8::9 pen test over', 'send 2001:db8::9 pen test over'])
  })
})
