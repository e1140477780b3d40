import { describe, expect, it } from 'vitest'
import type { Outlet } from '../../api/types'
import { actionOf, verbsFor } from './verbs'

const outlet = (part: Partial<Outlet>): Outlet =>
  ({
    state: 'ON',
    devicePending: false,
    capabilities: ['switch', 'reboot', 'delayed', 'cancel'],
    ...part,
  }) as Outlet

describe('the verbs of an outlet', () => {
  it('turn_it_off_or_reboot_it_while_it_is_on', () => {
    expect(verbsFor(outlet({}))).toEqual(['off', 'reboot'])
  })

  it('turn_it_on_while_it_is_off', () => {
    expect(verbsFor(outlet({ state: 'OFF' }))).toEqual(['on'])
  })

  it('leave_every_way_open_while_it_is_unknown', () => {
    expect(verbsFor(outlet({ state: 'UNKNOWN' }))).toEqual(['on', 'off', 'reboot'])
  })

  it('only_take_back_what_the_device_has_pending', () => {
    expect(verbsFor(outlet({ devicePending: true }))).toEqual(['cancel'])
  })

  it('are_none_without_the_capability', () => {
    expect(verbsFor(outlet({ capabilities: [] }))).toEqual([])
    expect(verbsFor(outlet({ capabilities: ['switch'] }))).toEqual(['off'])
  })

  it('become_the_delayed_variant_but_a_cancel_never_waits', () => {
    expect(actionOf('off', true)).toBe('delayed-off')
    expect(actionOf('off', false)).toBe('off')
    expect(actionOf('cancel', true)).toBe('cancel')
  })
})
