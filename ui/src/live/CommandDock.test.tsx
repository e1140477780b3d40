import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Command } from '../api/types'
import { command, NOW } from '../app/gallery/fixtures'
import { liveOf, RoutedStage } from '../app/gallery/stage'
import { server } from '../app/test-server'
import { CommandDock } from './CommandDock'

function show(...commands: Command[]) {
  const live = liveOf({ commands })
  render(
    <RoutedStage live={live}>
      <CommandDock />
    </RoutedStage>,
  )
  return live
}

describe('the command dock', () => {
  it('says_who_has_to_agree_and_for_how_long_it_waits_for_them', async () => {
    server.use(
      http.get('*/api/v1/admin/approvals/c1', () =>
        HttpResponse.json({ permission: 'power:execute', expires_at: '2026-11-21T13:40:25.000Z' }),
      ),
    )
    show(command({ status: 'awaiting_approval' }))
    expect(screen.getByText('WAITING')).toBeVisible()
    expect(await screen.findByText('Somebody else with power:execute has to agree.')).toBeVisible()
    expect(screen.getByText(/\d:\d\d left/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Break glass…' })).toBeVisible()
  })

  it('takes_back_what_waits', async () => {
    server.use(
      http.get('*/api/v1/admin/approvals/c1', () => HttpResponse.json({ permission: 'power:execute' })),
      http.post('*/api/v1/commands/c1/cancel', () =>
        HttpResponse.json(command({ status: 'cancelled', position: 2 }), { status: 202 }),
      ),
    )
    const user = userEvent.setup()
    show(command({ status: 'awaiting_approval' }))
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    expect(await screen.findByText('CANCELLED')).toBeVisible()
  })

  it('says_how_long_the_device_may_still_take', () => {
    show(command({ status: 'dispatched', dispatchedAt: NOW, deadline: '2026-11-21T13:30:40.000Z' }))
    expect(screen.getByText('PDU-1/9 OFF')).toBeVisible()
    expect(screen.getByText(/0 s \/ 15 s/)).toBeVisible()
  })

  it('calls_a_reboot_by_its_name_and_tells_its_phase', () => {
    const live = liveOf({
      entities: [{ key: 'outlet/pdu-1/9', state: 'ON' } as never],
      commands: [command({ action: 'reboot', desired: 'ON', status: 'dispatched', dispatchedAt: NOW })],
    })
    render(
      <RoutedStage live={live}>
        <CommandDock />
      </RoutedStage>,
    )
    expect(screen.getByText('PDU-1/9 REBOOT')).toBeVisible()
    expect(screen.getByText('going off')).toBeVisible()
    const off = {
      key: 'outlet/pdu-1/9',
      value: { state: 'OFF' },
      at: NOW,
      intervalSeconds: 30,
      source: 'pdu-1',
    }
    act(() => {
      live.store.apply([off])
      live.store.flush()
    })
    expect(screen.getByText('off, coming back')).toBeVisible()
  })

  it('offers_to_take_a_confirmed_command_back', async () => {
    server.use(
      http.post('*/api/v1/commands/c1/undo', () =>
        HttpResponse.json(command({ id: 'c2', desired: 'ON', action: 'on' }), { status: 202 }),
      ),
    )
    const live = show(command({ status: 'confirmed', endedAt: NOW, undoable: true }))
    await userEvent.click(screen.getByRole('button', { name: /Undo/ }))
    await waitFor(() => expect(live.dock.rows.map(({ id }) => id)).toContain('c2'))
  })

  it('tells_what_the_device_says_when_it_contradicts', () => {
    show(command({ status: 'contradicted', observed: 'ON', endedAt: NOW }))
    expect(screen.getByText('device says ON')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Read again' })).toBeEnabled()
  })

  it('dismisses_an_unknown_outcome_only_with_a_note', async () => {
    let note: unknown
    server.use(
      http.post('*/api/v1/commands/c1/dismiss', async ({ request }) => {
        note = await request.json()
        return HttpResponse.json(command({ dismissed: true }))
      }),
    )
    const live = show(command({ status: 'unknown', endedAt: NOW }))
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Dismiss…' }))
    const confirm = await screen.findByRole('button', { name: 'Dismiss' })
    expect(confirm).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'looked at it')
    await user.click(confirm)
    await waitFor(() => expect(live.dock.rows).toEqual([]))
    expect(note).toEqual({ note: 'looked at it' })
  })

  it('keeps_the_newer_of_two_versions', () => {
    const live = show(command({ position: 9, status: 'dispatched' }))
    live.dock.put(command({ position: 8, status: 'accepted' }))
    expect(live.dock.rows.map(({ status }) => status)).toEqual(['dispatched'])
  })
})
