import { describe, expect, it } from 'vitest'
import { filterFrom, filterTo, parseFilter, queryOf, viewOf, withView } from './filter'

const NOW = Date.parse('2026-11-30T12:00:00Z')

describe('the filter of people', () => {
  it('is_written_as_the_API_names_it', () => {
    const filter = parseFilter('ana role:developer,analyst tier:trial')
    expect(queryOf(filter)).toEqual({ search: 'ana', role: 'developer,analyst', tier: 'trial' })
  })

  it('lives_in_the_address_and_begins_at_the_first_page', () => {
    const before = new URLSearchParams('status=disabled&sort=email&from=50')
    expect(filterTo({ q: 'ana' }, before).toString()).toBe('sort=email&q=ana')
    expect(filterFrom(before)).toEqual({ status: 'disabled' })
  })

  it.each(['all', 'active', 'suspended', 'unverified'] as const)('knows_the_view_%s_again', (view) => {
    const seen = withView({ q: 'ana', status: 'disabled' }, view, NOW)
    expect(viewOf(seen, NOW)).toBe(view)
    expect(seen.q).toBe('ana')
  })

  it('is_in_no_view_when_somebody_wrote_their_own', () => {
    expect(viewOf({ status: 'disabled' }, NOW)).toBeNull()
    expect(viewOf({ status: 'suspended', email_verified: 'false' }, NOW)).toBeNull()
    expect(viewOf({ tier: 'trial' }, NOW)).toBe('all')
  })
})
