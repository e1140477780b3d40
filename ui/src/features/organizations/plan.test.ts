import { describe, expect, it } from 'vitest'
import { isFull, limitOf, usedOf } from './plan'

describe('what a plan grants', () => {
  it('is_a_number_any_number_or_nothing_to_count', () => {
    expect(limitOf({ value: '3' })).toBe(3)
    expect(limitOf({ value: '-1' })).toBe('any')
    expect(limitOf({ value: null })).toBe('yesOrNo')
  })

  it('is_full_when_nothing_of_it_is_left_and_never_without_a_limit', () => {
    expect(isFull({ value: '3' }, 2)).toBe(false)
    expect(isFull({ value: '3' }, 3)).toBe(true)
    expect(isFull({ value: '0' }, 0)).toBe(true)
    expect(isFull({ value: '-1' }, 9)).toBe(false)
    expect(isFull({ value: null }, 9)).toBe(false)
  })

  it('is_counted_where_it_is_known', () => {
    const seats = { seats: { used: 2, limit: 3 } }
    expect(usedOf({ feature_key: 'team_seats' }, seats, 1)).toBe(2)
    expect(usedOf({ feature_key: 'api_key_limit' }, seats, 1)).toBe(1)
    expect(usedOf({ feature_key: 'api_calls_limit' }, seats, 1)).toBeNull()
  })
})
