import { describe, expect, it } from 'vitest'
import { sensorOf } from '../../app/gallery/uptime'
import { byState, sensorKindOf, sensorStateOf, written } from './sensors'

describe('what a sensor measures', () => {
  it('is_written_with_the_digits_worth_reading', () => {
    const heat = sensorOf('1')
    expect(written(heat, 24_560)).toBe('24.6 °C')
    expect(written(heat, 24_000)).toBe('24 °C')
    expect(written(sensorOf('2', { per: 1000, symbol: 'V' }), 12_094)).toBe('12.09 V')
    expect(written(sensorOf('3', { per: 1, symbol: 'rpm' }), 0)).toBe('0 rpm')
  })

  it('puts_first_what_is_beyond_its_limits', () => {
    const all = ['OK', 'UNKNOWN', 'CRITICAL', 'WARNING'].map((state) =>
      sensorOf(state, { state: state as 'OK' }),
    )
    expect(all.sort(byState).map(({ id }) => id)).toEqual(['CRITICAL', 'WARNING', 'UNKNOWN', 'OK'])
  })

  it('says_nothing_of_words_it_does_not_know', () => {
    expect(sensorStateOf(sensorOf('1', { state: 'MELTED' as 'OK' }))).toBe('UNKNOWN')
    expect(sensorKindOf(sensorOf('1', { kind: 'smell' }))).toBeNull()
  })
})
