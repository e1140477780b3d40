import { describe, expect, it } from 'vitest'
import { filterTo, formatFilter, parseFilter, VIEWS, viewOf, withView } from './filter'

describe('the filter of security events', () => {
  it('is_written_as_it_is_read', () => {
    const filter = parseFilter('severity:critical src_ip:203.0.113.9 "ssh brute" force')
    expect(filter).toEqual({ severity: 'critical', src_ip: '203.0.113.9', q: 'ssh brute force' })
    expect(formatFilter(filter)).toBe('severity:critical src_ip:203.0.113.9 ssh brute force')
  })

  it('forgets_the_chosen_row_and_keeps_the_rest_of_the_address', () => {
    const before = new URLSearchParams({ at: 'pos:7', event: 'e1', action: 'allowed' })
    expect(String(filterTo({ severity: 'info' }, before))).toBe('at=pos%3A7&severity=info')
  })

  it('knows_the_view_it_is_in', () => {
    for (const view of VIEWS) expect(viewOf(withView({ source: 'fw-1' }, view))).toBe(view)
    expect(viewOf({ severity: 'critical', action: 'blocked' })).toBeNull()
  })
})
