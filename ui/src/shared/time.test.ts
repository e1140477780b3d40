import { describe, expect, it } from 'vitest'
import { countdown, duration, fullInstant, localInstant, stopwatch, zoneOffset } from './time'

// The tests run in Europe/Berlin, where the clock changed on these days.
const SPRING = '2026-03-29T01:00:00Z'
const AUTUMN = '2026-10-25T01:00:00Z'

describe('a countdown', () => {
  it('shows_seconds_of_the_last_hour_alone', () => {
    expect(countdown(3_599_000)).toBe('59:59')
    expect(countdown(3_600_000)).toBe('1 h')
  })
})

describe('times on the screen', () => {
  it('print_the_offset_of_the_instant_not_of_today', () => {
    expect(fullInstant('2026-03-29T00:59:59Z')).toBe('2026-03-29 01:59:59 +01:00')
    expect(fullInstant(SPRING)).toBe('2026-03-29 03:00:00 +02:00')
    expect(fullInstant('2026-10-25T00:59:59Z')).toBe('2026-10-25 02:59:59 +02:00')
    expect(fullInstant(AUTUMN)).toBe('2026-10-25 02:00:00 +01:00')
  })

  it('read_back_as_the_same_instant_when_typed', () => {
    const instant = Date.parse('2026-11-21T13:30:25Z')
    expect(Date.parse(localInstant(instant))).toBe(instant)
    expect(zoneOffset(instant)).toBe('+01:00')
  })

  it.each([
    [4_000, '4 s'],
    [6 * 60_000, '6 min'],
    [11 * 3_600_000 + 26 * 60_000, '11 h 26 min'],
    [2 * 86_400_000 + 4 * 3_600_000, '2 d 4 h'],
  ])('tell_%i_ms_as_a_person_would', (millis, expected) => {
    expect(duration(millis)).toBe(expected)
  })

  it('count_a_short_while_in_minutes_and_seconds', () => {
    expect(stopwatch(12_000)).toBe('00:12')
  })
})
