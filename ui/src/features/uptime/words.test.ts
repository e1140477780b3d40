import { describe, expect, it } from 'vitest'
import type { Monitor } from '../../api/types'
import { byUrgency, shareOf, statusOf, WINDOWS } from './words'

const monitor = (name: string, status: string) => ({ name, status }) as Monitor

describe('the words of uptime', () => {
  it('say_unknown_of_a_status_they_do_not_know', () => {
    expect(['UP', 'down', 'FLAPPING'].map(statusOf)).toEqual(['UP', 'DOWN', 'UNKNOWN'])
  })

  it('put_first_what_is_wrong_and_then_go_by_name', () => {
    const monitors = [
      monitor('a', 'UP'),
      monitor('z', 'DOWN'),
      monitor('b', 'PAUSED'),
      monitor('c', 'UNKNOWN'),
      monitor('y', 'DOWN'),
      monitor('d', 'WARNING'),
    ]
    expect(
      monitors
        .sort(byUrgency)
        .map(({ name }) => name)
        .join(''),
    ).toBe('yzdcab')
  })

  it('know_the_share_of_each_window', () => {
    const shares = { h24Pct: 1, d7Pct: 2, d30Pct: 3, d365Pct: null }
    expect(WINDOWS.map((window) => shareOf(shares, window))).toEqual([1, 2, 3, null])
  })
})
