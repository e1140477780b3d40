import { describe, expect, it } from 'vitest'
import { expiresAt } from './expiry'

const NOW = Date.parse('2026-11-21T13:30:25.000Z')

describe('the end of a block', () => {
  it('lies_as_far_ahead_as_was_chosen', () => {
    expect(expiresAt('1h', '', NOW)).toBe('2026-11-21T14:30:25.000Z')
    expect(expiresAt('24h', '', NOW)).toBe('2026-11-22T13:30:25.000Z')
    expect(expiresAt('7d', '', NOW)).toBe('2026-11-28T13:30:25.000Z')
  })

  it('is_not_said_when_it_never_ends', () => {
    expect(expiresAt('never', '', NOW)).toBeUndefined()
  })

  it('is_the_typed_instant_when_that_lies_ahead', () => {
    expect(expiresAt('time', '2026-11-21T13:30:26.000Z', NOW)).toBe('2026-11-21T13:30:26.000Z')
    expect(expiresAt('time', '2026-11-21T13:30:25.000Z', NOW)).toBeNull()
    expect(expiresAt('time', '', NOW)).toBeNull()
  })
})
