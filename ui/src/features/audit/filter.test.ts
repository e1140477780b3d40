import { describe, expect, it } from 'vitest'
import { filterFrom, filterTo, formatFilter, parseFilter } from './filter'

describe('the filter of events', () => {
  it('reads_fields_and_free_text', () => {
    expect(parseFilter('actor:ben type:power.* replace fan')).toEqual({
      actor: 'ben',
      type: 'power.*',
      q: 'replace fan',
    })
  })

  it('reads_quoted_values', () => {
    expect(parseFilter('actor:"Ana Ruiz" "disk swap"')).toEqual({ actor: 'Ana Ruiz', q: 'disk swap' })
  })

  it('takes_an_unknown_field_as_text', () => {
    expect(parseFilter('203.0.113.9:22')).toEqual({ q: '203.0.113.9:22' })
    expect(parseFilter('color:red')).toEqual({ q: 'color:red' })
  })

  it('is_empty_for_nothing', () => {
    expect(parseFilter('   ')).toEqual({})
  })

  it.each(['actor:ben target:outlet/pdu-1/3', 'actor:"Ana Ruiz" fan', 'result:denied', ''])(
    'writes_what_it_read_%s',
    (text) => {
      expect(formatFilter(parseFilter(text))).toBe(text)
    },
  )

  it('lives_in_the_address', () => {
    const filter = parseFilter('type:power.* fan')
    expect(filterFrom(filterTo(filter))).toEqual(filter)
    expect(filterFrom(new URLSearchParams('event=7&range=1h'))).toEqual({})
  })
})
