import { describe, expect, it } from 'vitest'
import { bitRate, milliseconds, percent, speed } from './quantities'

describe('quantities', () => {
  it('say_rates_in_the_unit_that_suits_them', () => {
    expect([0, 900, 1_220_000, 487_000_000].map(bitRate)).toEqual([
      { value: '0', unit: 'bps' },
      { value: '900', unit: 'bps' },
      { value: '1.2', unit: 'Mbps' },
      { value: '487', unit: 'Mbps' },
    ])
    expect(bitRate(null)).toEqual({ value: '–', unit: '' })
  })

  it('name_speeds_without_a_needless_zero', () => {
    expect([1_000_000_000, 2_500_000_000, 100_000_000].map(speed)).toEqual(['1 Gbps', '2.5 Gbps', '100 Mbps'])
  })

  it('keep_a_digit_of_short_times_only', () => {
    expect([400, 9_000, 9_400, 31_200].map(milliseconds)).toEqual(['0.4', '9', '9.4', '31'])
  })

  it('never_round_up_to_all', () => {
    expect([99.97, 100, 42].map(percent)).toEqual(['99.9', '100', '42.0'])
  })
})
