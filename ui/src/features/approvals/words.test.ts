import { describe, expect, it } from 'vitest'
import { byFeature, glyphOf, titleOf } from './words'

describe('the words of approvals', () => {
  it('name_a_type_as_one_reads_it', () => {
    expect(titleOf('power.SwitchOutlet')).toBe('Switch outlet')
    expect(titleOf('approvals.ChangeApprovalRule')).toBe('Change approval rule')
  })

  it('warn_until_somebody_has_looked_at_broken_glass', () => {
    const by = { type: 'user', id: 'u', name: 'ben' }
    const glass = { by, at: '', reason: 'smoke' }
    expect(glyphOf({ status: 'done', break_glass: glass, review: null })).toBe('warn')
    expect(glyphOf({ status: 'done', break_glass: glass, review: { by, at: '', note: 'ok' } })).toBe('check')
    expect(glyphOf({ status: 'denied', break_glass: null, review: null })).toBe('off')
  })

  it('order_rules_by_feature_and_name', () => {
    const rule = (type: string) => ({ type, feature: type.split('.')[0] ?? '' })
    const found = byFeature(['power.B', 'identity.C', 'power.A'].map(rule))
    expect(found.map(([feature, some]) => [feature, some.map(({ type }) => type)])).toEqual([
      ['identity', ['identity.C']],
      ['power', ['power.A', 'power.B']],
    ])
  })
})
