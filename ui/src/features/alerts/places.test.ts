import { describe, expect, it } from 'vitest'
import { acknowledged, alert, alertSource, NOW, recovered } from '../../app/gallery/fixtures'
import { placesOf } from './places'

const now = Date.parse(NOW)
const source = { source: alertSource(), freshness: 'fresh' as const, at: now }
const other = { ...source, source: { ...alertSource(), id: 'hostmon' } }

describe('the four places of the panel', () => {
  it('show_four_that_fit', () => {
    const four = [1, 2, 3, 4].map((number) => alert(number))
    expect(placesOf(four, [], [source], now)).toMatchObject({ standing: four, more: 0, clear: [] })
  })

  it('show_the_worst_three_of_more_and_count_the_rest', () => {
    const six = [1, 2, 3, 4, 5, 6].map((number) => alert(number))
    const places = placesOf(six, [recovered], [other], now)
    expect(places).toMatchObject({ standing: six.slice(0, 3), more: 3, recovered: [], clear: [] })
  })

  it('leave_one_to_another_feature', () => {
    const four = [1, 2, 3, 4].map((number) => alert(number))
    expect(placesOf(four, [], [], now, 3)).toMatchObject({ standing: four.slice(0, 2), more: 2 })
    expect(placesOf([alert(1)], [recovered], [other], now, 3)).toMatchObject({
      clear: [other],
      recovered: [recovered],
    })
  })

  it('let_a_source_without_trouble_say_so_and_show_what_recovered_in_between', () => {
    const places = placesOf([alert(1), acknowledged], [recovered], [source, other], now)
    expect(places.clear).toEqual([other])
    expect(places.recovered).toEqual([recovered])
  })

  it('forget_what_recovered_more_than_a_day_ago', () => {
    expect(placesOf([], [recovered], [], now + 24 * 3_600_000).recovered).toEqual([])
  })
})
