import { describe, expect, it } from 'vitest'
import type { Block } from '../../api/types'
import { actionOf, addressOf, severityOf, stateOfBlock, stateOfTarget } from './words'

const blockOf = (...states: string[]): Pick<Block, 'targets'> => ({
  targets: states.map((status, index) => ({
    sourceId: `fw-${index}`,
    status,
    detail: null,
    commandId: null,
    asOf: null,
    freshness: 'fresh',
  })),
})

describe('the words of threats', () => {
  it('take_what_they_do_not_know_for_the_worst', () => {
    expect(severityOf({ severity: 'apocalyptic' })).toBe('critical')
    expect(actionOf({ action: 'quarantined' })).toBe('unknown')
    expect(stateOfTarget({ status: 'perhaps' })).toBe('pending')
  })

  it('write_an_address_with_its_port', () => {
    expect(addressOf({ ip: '203.0.113.9', port: 22, host: null })).toBe('203.0.113.9:22')
    expect(addressOf({ ip: '2001:db8::9', port: 22, host: null })).toBe('[2001:db8::9]:22')
    expect(addressOf({ ip: '2001:db8::9', port: null, host: null })).toBe('2001:db8::9')
    expect(addressOf({ ip: null, port: null, host: null })).toBe('–')
  })

  it('say_of_a_block_the_worst_of_its_firewalls', () => {
    expect(stateOfBlock(blockOf('active', 'failed', 'pending'))).toBe('failed')
    expect(stateOfBlock(blockOf('active', 'pending'))).toBe('pending')
    expect(stateOfBlock(blockOf('active', 'removed'))).toBe('active')
    expect(stateOfBlock(blockOf('removed'))).toBe('removed')
  })
})
