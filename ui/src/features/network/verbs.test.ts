import { describe, expect, it } from 'vitest'
import type { Port } from '../../api/types'
import { interrupts, isPause, isRefused, nameOf, type Verb, verbsFor } from './verbs'

const ALL = ['port-admin', 'poe', 'poe-cycle']
const POWERED = {
  status: 'DELIVERING',
  powerMilliwatts: 4_200,
  currentMilliamps: null,
  voltageDecivolts: null,
}

const port = (part: object): Port =>
  ({ adminState: 'UP', poe: POWERED, capabilities: ALL, label: null, name: 'swp16', ...part }) as Port

describe('the verbs of a port', () => {
  it('take_the_link_or_the_power_away_while_they_are_there', () => {
    expect(verbsFor(port({}))).toEqual(['disable', 'bounce', 'poe-off', 'poe-cycle'])
  })

  it('give_them_back', () => {
    const off = { ...POWERED, status: 'OFF' }
    expect(verbsFor(port({ adminState: 'DOWN', poe: off }))).toEqual(['enable', 'poe-on'])
  })

  it('leave_power_alone_where_there_is_none', () => {
    expect(verbsFor(port({ poe: null }))).toEqual(['disable', 'bounce'])
  })

  it('are_none_without_the_capability', () => {
    expect(verbsFor(port({ capabilities: [] }))).toEqual([])
    expect(verbsFor(port({ capabilities: ['poe'] }))).toEqual(['poe-off'])
  })

  it('are_refused_at_our_way_to_the_switch_when_they_interrupt', () => {
    const verbs: Verb[] = ['enable', 'disable', 'bounce', 'poe-on', 'poe-off', 'poe-cycle']
    expect(verbs.filter((verb) => isRefused({ management: true }, verb))).toEqual(verbs.filter(interrupts))
    expect(verbs.filter((verb) => isRefused({ management: false }, verb))).toEqual([])
  })

  it('pause_for_one_to_sixty_whole_seconds', () => {
    expect([0, 1, 1.5, 60, 61, Number.NaN].map(isPause)).toEqual([false, true, false, true, false, false])
  })

  it('name_the_port_by_its_label_first', () => {
    expect(nameOf(port({ label: 'cam-3' }))).toBe('cam-3')
    expect(nameOf(port({}))).toBe('swp16')
  })
})
