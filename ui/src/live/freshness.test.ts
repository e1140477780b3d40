import { describe, expect, it } from 'vitest'
import { freshness, lastHeard } from './freshness'

describe('freshness', () => {
  it.each([
    [0, 'fresh'],
    [45_000, 'fresh'],
    [45_001, 'late'],
    [90_000, 'late'],
    [90_001, 'stale'],
  ] as const)('is_judged_by_the_interval_at_%i_ms', (age, expected) => {
    expect(freshness(1_000_000, 30, 1_000_000 + age)).toBe(expected)
  })

  it('is_unknown_before_the_first_observation', () => {
    expect(freshness(null, 30, 0)).toBe('unknown')
  })

  it('takes_the_newer_of_own_instant_and_beat', () => {
    expect(lastHeard('2026-11-21T13:30:24Z', '2026-11-21T13:30:26Z')).toBe(Date.parse('2026-11-21T13:30:26Z'))
    expect(lastHeard('2026-11-21T13:30:24Z', null)).toBe(Date.parse('2026-11-21T13:30:24Z'))
    expect(lastHeard(null, undefined)).toBeNull()
  })
})
