import { describe, expect, it } from 'vitest'
import { filterFrom, filterTo, formatFilter, parseFilter, toSort, viewOf, withView } from './filter'

describe('the filter of alerts', () => {
  it('reads_every_field_of_the_api', () => {
    const text =
      'state:open,acked severity:critical priority:1 source:librenms-1 target:host/nas-01 fingerprint:5a1f unacked:true from:2026-11-21T13:00:00Z to:2026-11-21T14:00:00Z disk full'
    const filter = parseFilter(text)
    expect(Object.keys(filter)).toHaveLength(10)
    expect(filter.from).toBe('2026-11-21T13:00:00Z')
    expect(formatFilter(filter)).toBe(text)
  })

  it('lives_in_the_address_beside_what_is_no_filter', () => {
    const before = new URLSearchParams('sort=-lastSeen&severity=info&alert=5a1f:1')
    const next = filterTo({ severity: 'critical', q: 'disk' }, before)
    expect(String(next)).toBe('sort=-lastSeen&severity=critical&q=disk')
    expect(filterFrom(next)).toEqual({ severity: 'critical', q: 'disk' })
  })

  it.each(['standing', 'unacked', 'acked', 'resolved', 'all'] as const)('knows_the_view_%s_again', (view) => {
    const filter = withView({ severity: 'critical', state: 'open', unacked: 'true' }, view)
    expect(viewOf(filter)).toBe(view)
    expect(filter.severity).toBe('critical')
  })

  it('has_no_view_for_what_somebody_wrote', () => {
    expect(viewOf({ state: 'open,resolved' })).toBeNull()
  })

  it('takes_an_unknown_order_as_the_usual_one', () => {
    expect(toSort('size')).toBe('-priority')
    expect(toSort('-ackAge')).toBe('-ackAge')
  })
})
