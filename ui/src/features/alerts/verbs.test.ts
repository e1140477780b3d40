import { describe, expect, it } from 'vitest'
import { acknowledged, alert, NOW, recovered } from '../../app/gallery/fixtures'
import { meantBy, untilOf, verbsFor } from './verbs'
import { byUrgency } from './words'

describe('what can be said about an alert', () => {
  it('depends_on_who_knows', () => {
    expect(verbsFor(alert(1), false)).toEqual(['ack', 'note', 'resolve'])
    expect(verbsFor(acknowledged, false)).toEqual(['unack', 'note', 'resolve'])
    expect(verbsFor(recovered, true)).toEqual(['note'])
    expect(verbsFor(alert(1), true)).toContain('delete')
  })

  it('is_said_only_of_those_it_is_meant_for', () => {
    const all = [alert(1), acknowledged, recovered]
    expect(meantBy('ack', all)).toEqual([alert(1)])
    expect(meantBy('unack', all)).toEqual([acknowledged])
    expect(meantBy('resolve', all)).toEqual([alert(1), acknowledged])
  })
})

describe('the end of an acknowledgment', () => {
  const now = Date.parse(NOW)
  const wish = { words: 'fan', until: 'time', end: '2026-11-21T16:00' } as const

  it('is_the_recovery_unless_one_says_otherwise', () => {
    expect(untilOf({ ...wish, until: 'clear' }, now)).toBe('clear')
  })

  it('is_written_in_utc_from_the_clock_of_the_viewer', () => {
    expect(untilOf(wish, now)).toBe('2026-11-21T15:00:00.000Z')
  })

  it.each(['', 'soon', '2026-11-21T14:00'])('is_none_for_%s', (end) => {
    expect(untilOf({ ...wish, end }, now)).toBeNull()
  })
})

describe('the order of alerts', () => {
  it('puts_the_worst_first_then_what_nobody_knows_of_then_the_newest', () => {
    const known = alert(4, { state: 'acked' })
    const older = alert(5, { firstSeen: '2026-11-21T12:00:00.000Z' })
    const sorted = [acknowledged, known, older, alert(1)].sort(byUrgency)
    expect(sorted).toEqual([alert(1), older, known, acknowledged])
  })
})
