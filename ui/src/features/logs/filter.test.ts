import { describe, expect, it } from 'vitest'
import { filterTo, formatFilter, parseFilter, VIEWS, viewOf, withView } from './filter'

describe('the filter of lines', () => {
  it('is_written_as_it_is_read', () => {
    const filter = parseFilter('max_severity:warning host:sw-core link down')
    expect(filter).toEqual({ max_severity: 'warning', host: 'sw-core', q: 'link down' })
    expect(formatFilter(filter)).toBe('host:sw-core max_severity:warning link down')
  })

  it('keeps_the_rest_of_the_address', () => {
    const before = new URLSearchParams({ at: 'pos:7', host: 'nas-01' })
    expect(String(filterTo({ program: 'sshd' }, before))).toBe('at=pos%3A7&program=sshd')
  })

  it('knows_the_view_it_is_in', () => {
    for (const view of VIEWS) expect(viewOf(withView({ source: 'syslog-1' }, view))).toBe(view)
    expect(viewOf({ max_severity: 'alert' })).toBeNull()
  })
})
