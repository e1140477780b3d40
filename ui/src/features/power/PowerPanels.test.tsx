import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Pdu } from '../../api/types'
import { me, outlet, outlets, pdu, source } from '../../app/gallery/fixtures'
import { RoutedStage, type Scene } from '../../app/gallery/stage'
import { PowerPanels } from './PowerPanels'

function show(scene: Scene) {
  render(
    <RoutedStage scene={scene}>
      <PowerPanels />
    </RoutedStage>,
  )
}

const whole = { entities: [pdu, ...outlets], source: source() }

describe('the power panels', () => {
  it('keep_their_size_before_the_first_data', () => {
    show({ known: false })
    expect(screen.getByRole('region', { name: 'Power' })).toHaveAttribute('aria-busy', 'true')
  })

  it('call_for_a_source_when_there_is_none', () => {
    show({})
    expect(screen.getByText('No PDU yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Add source' })).toHaveAttribute('href', '/ops/sources/new')
  })

  it('do_not_call_whom_it_is_not_permitted', () => {
    show({ who: { ...me, permissions: ['power:read'] } })
    expect(screen.queryByRole('link', { name: 'Add source' })).toBeNull()
  })

  it('name_every_outlet_in_full', () => {
    show(whole)
    expect(screen.getByRole('button', { name: 'PDU-1 outlet 4, esx-1, on, 2.1 amps' })).toBeVisible()
    expect(
      screen.getByRole('button', { name: 'PDU-1 outlet 1, nas-01, on, 1.3 amps, protected' }),
    ).toBeVisible()
  })

  it('tell_the_load_against_the_rating', () => {
    show(whole)
    expect(screen.getByRole('meter')).toHaveAccessibleName('PDU-1 load: 8.2 of 15 amps, warning at 12')
  })

  it('read_load_then_outlets_then_limits_and_end_with_the_course', () => {
    const banked: Pdu = { ...pdu, banks: [{ n: 1, currentDeciamps: 41, state: 'NORMAL' }] }
    show({ ...whole, entities: [banked, ...outlets] })
    const inOrder = [
      screen.getByRole('meter'),
      ...screen.getAllByRole('button', { name: /^PDU-1 outlet/ }),
      screen.getByText('Bank 1'),
      screen.getByText('No readings in this range'),
    ]
    expect(inOrder).toHaveLength(3 + outlets.length)
    inOrder.reduce((before, after) => {
      expect(before.compareDocumentPosition(after)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
      return after
    })
  })

  it('show_what_is_pending_and_let_nobody_press_it_again', () => {
    const pending = { commandId: 'c', action: 'off', since: '2026-11-21T13:30:21.000Z', deadline: '' }
    show({ entities: [pdu, outlet(9, { pending })], source: source() })
    const tile = screen.getByRole('button', { name: /lab-04, on, switching to off/ })
    expect(tile).toHaveAttribute('aria-disabled', 'true')
    expect(tile).toHaveTextContent('ON→OFF')
  })

  it('offer_no_switching_to_whom_it_is_not_permitted', () => {
    show({ ...whole, who: { ...me, permissions: ['power:read'] } })
    expect(screen.queryByRole('button', { name: /outlet 4/ })).toBeNull()
    expect(screen.getByRole('link', { name: /outlet 4/ })).toHaveAttribute('href', '/ops/power/pdu-1')
  })

  it('keep_old_values_and_say_how_old_they_are', () => {
    show({ ...whole, ageSeconds: 360 })
    expect(screen.getByText('STALE 6 min')).toBeVisible()
    expect(screen.getByText(/silent for 12 intervals of 30 s/)).toBeVisible()
    expect(screen.getByText('esx-1')).toBeVisible()
  })

  it('name_the_failure_of_the_source', () => {
    const broken = source({ status: 'OFFLINE', reason: 'AUTHENTICATION', detail: 'user refused' })
    show({ ...whole, source: broken })
    expect(screen.getByText('AUTHENTICATION')).toBeVisible()
    expect(screen.getByText('user refused')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled()
  })

  it('are_all_stale_and_dumb_without_a_link', () => {
    show({ ...whole, link: { kind: 'lost', since: 0, retryAt: 0, polling: false } })
    expect(screen.getByText(/no link to the server/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /outlet 4/ })).toBeNull()
  })

  it('are_read_only_in_the_past', () => {
    const past = { at: 'pos:7', asOf: '2026-11-21T02:00:12.000Z', position: 7, beforeHistory: false }
    show({ ...whole, past })
    expect(screen.getByText('not available in the past')).toBeVisible()
    expect(screen.queryByRole('button', { name: /outlet 4/ })).toBeNull()
  })
})
