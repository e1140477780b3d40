import { describe, expect, it } from 'vitest'
import { bodyOf, differs, impactOf, isName, toggled, written } from './words'

const draft = { description: 'At night', level: 6, scope: 'own', permissions: { power: ['read'], logs: [] } }

describe('what somebody writes into a role', () => {
  it('gains_and_loses_one_permission_at_a_time', () => {
    const more = toggled(draft.permissions, 'power', 'execute')
    expect(written(more)).toEqual(['power:execute', 'power:read'])
    expect(written(toggled(more, 'power', 'read'))).toEqual(['power:execute'])
    expect(written(toggled({}, 'logs', 'read'))).toEqual(['logs:read'])
  })

  it('differs_only_where_something_is_different', () => {
    expect(differs(draft, { ...draft, description: ' At night ' })).toBe(false)
    expect(differs(draft, { ...draft, permissions: { power: ['read'] } })).toBe(false)
    expect(differs(draft, { ...draft, level: 5 })).toBe(true)
    expect(differs(draft, { ...draft, scope: 'platform' })).toBe(true)
    expect(differs(draft, { ...draft, permissions: {} })).toBe(true)
  })

  it('is_sent_without_blanks_around', () => {
    expect(bodyOf({ ...draft, description: ' x ' }).description).toBe('x')
  })

  it('has_a_name_of_small_letters', () => {
    expect(['lab-tech', 'n2', 'a_b'].every(isName)).toBe(true)
    expect(['x', 'Lab', 'lab tech', 'a'.repeat(51), ''].some(isName)).toBe(false)
  })
})

describe('the impact of a change', () => {
  it('is_nothing_where_the_server_says_nothing', () => {
    expect(impactOf(null)).toEqual({ holders: 0, gained: [], lost: [] })
    expect(impactOf({ holders: 2, gained: ['power:read'], lost: [] }).holders).toBe(2)
  })
})
