import { describe, expect, it } from 'vitest'
import { paired, trendOf, withGaps } from './course'

describe('a course', () => {
  it('breaks_where_nothing_was_read_for_too_long', () => {
    const samples = [0, 30, 200, 230].map((time) => ({ time, value: 1 }))
    expect(withGaps(samples, 90)).toEqual({ times: [0, 30, 75, 200, 230], values: [1, 1, null, 1, 1] })
  })

  it('is_laid_over_another_without_breaking_either', () => {
    const line = paired({ times: [0, 30], values: [1, 2] }, { times: [30, 60], values: [3, null] })
    expect(line).toEqual({ times: [0, 30, 60], values: [1, 2, undefined], second: [undefined, 3, null] })
  })

  it('has_a_trend_only_beyond_five_percent', () => {
    expect(trendOf([100, 100, 104, 104])).toBe('steady')
    expect(trendOf([100, 100, 120, 120])).toBe('rising')
    expect(trendOf([120, 120, 100, 100])).toBe('falling')
  })
})
