import { describe, expect, it } from 'vitest'
import type { Heartbeat } from '../../api/types'
import { beatsOf } from './beats'

const AT = (hour: number) => Date.UTC(2026, 10, 21, hour)
const iso = (hour: number) => new Date(AT(hour)).toISOString()

const drawn = (beats: ReturnType<typeof beatsOf>) =>
  beats.map(({ state, left, width }) => `${state} ${left}+${width}`)

describe('the bar of a monitor', () => {
  it('draws_each_stretch_where_and_as_long_as_it_was', () => {
    const beats: Heartbeat[] = [
      { from: iso(0), to: iso(6), state: 'UP' },
      { from: iso(6), to: iso(12), state: 'DOWN' },
      { from: iso(12), to: iso(24), state: 'UP' },
    ]
    expect(drawn(beatsOf(beats, AT(0), AT(24)))).toEqual(['UP 0+25', 'DOWN 25+25', 'UP 50+50'])
  })

  it('leaves_out_what_lies_outside_of_the_span', () => {
    const beats: Heartbeat[] = [
      { from: iso(-48), to: iso(-24), state: 'DOWN' },
      { from: iso(-24), to: iso(48), state: 'UP' },
    ]
    expect(drawn(beatsOf(beats, AT(0), AT(24)))).toEqual(['UP 0+100'])
  })

  it('says_unknown_where_nobody_knows', () => {
    const beats: Heartbeat[] = [{ from: iso(6), to: iso(12), state: 'UP' }]
    expect(drawn(beatsOf(beats, AT(0), AT(24)))).toEqual(['UNKNOWN 0+25', 'UP 25+25', 'UNKNOWN 50+50'])
    expect(drawn(beatsOf([], AT(0), AT(24)))).toEqual(['UNKNOWN 0+100'])
  })

  it('counts_no_time_twice', () => {
    const beats: Heartbeat[] = [
      { from: iso(0), to: iso(12), state: 'UP' },
      { from: iso(6), to: iso(24), state: 'DOWN' },
    ]
    expect(drawn(beatsOf(beats, AT(0), AT(24)))).toEqual(['UP 0+50', 'DOWN 50+50'])
  })

  it('takes_a_state_it_does_not_know_for_unknown', () => {
    const beats: Heartbeat[] = [
      { from: iso(0), to: iso(24), state: 'FLAPPING' as string as Heartbeat['state'] },
    ]
    expect(drawn(beatsOf(beats, AT(0), AT(24)))).toEqual(['UNKNOWN 0+100'])
  })
})
