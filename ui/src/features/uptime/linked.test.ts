import { describe, expect, it } from 'vitest'
import { pageOf } from './linked'

describe('what a monitor watches', () => {
  it('has_a_page_of_its_own', () => {
    const keys = ['wan/wan1', 'switch/zyxel-1', 'port/zyxel-1/17', 'outlet/pdu-1/9']
    expect(keys.map(pageOf)).toEqual([
      '/ops/wan/wan1',
      '/ops/network/zyxel-1',
      '/ops/network/zyxel-1/ports/17',
      '/ops/power/pdu-1',
    ])
  })

  it('or_none', () => {
    expect(pageOf('host/nas-01')).toBeNull()
  })
})
