import { describe, expect, it } from 'vitest'
import type { Rule, WatchedMetric } from '../../../api/types'
import { draftOf, emptyDraft, faultsOf, requestOf } from './draft'

const current: WatchedMetric = {
  metric: 'pdu.current',
  title: 'PDU: current',
  kind: 'pdu',
  unit: 'deciamps',
  symbol: 'A',
  per: 10,
}

const good = { ...emptyDraft([current]), name: 'High load', threshold: '16' }

describe('the draft of a rule', () => {
  it('counts_in_the_unit_of_the_readings_and_takes_a_comma_for_a_point', () => {
    const draft = {
      ...good,
      threshold: '16,5',
      clear: '14.0',
      site: 'home-rack',
      labels: 'rack=r1, team = night shift',
    }
    expect(faultsOf(draft, current)).toEqual([])
    expect(requestOf(draft, current)).toEqual({
      name: 'High load',
      site: 'home-rack',
      when: { metric: 'pdu.current', entity: '*', above: 165, below: null, clear: 140, forSeconds: 60 },
      severity: 'warning',
      labels: { rack: 'r1', team: 'night shift' },
      enabled: true,
    })
  })

  it('names_every_field_that_is_wrong', () => {
    const faults = (part: object) => faultsOf({ ...good, ...part }, current)
    expect(faults({ name: ' ' })).toEqual(['name'])
    expect(faults({ threshold: 'much' })).toEqual(['threshold'])
    expect(faults({ clear: '17' })).toEqual(['clear'])
    expect(faults({ side: 'below', clear: '15' })).toEqual(['clear'])
    expect(faults({ forSeconds: '1.5' })).toEqual(['forSeconds'])
    expect(faults({ forSeconds: '' })).toEqual(['forSeconds'])
    expect(faults({ labels: 'Rack' })).toEqual(['labels'])
    expect(faultsOf(good, undefined)).toEqual(['metric'])
  })

  it('comes_back_from_the_rule_as_it_was_written', () => {
    const rule = {
      ...requestOf({ ...good, side: 'below', threshold: '2.5', clear: '3', labels: 'rack=r1' }, current),
      id: 'high-load',
    } as unknown as Rule
    expect(draftOf(rule, current)).toMatchObject({
      side: 'below',
      threshold: '2.5',
      clear: '3',
      labels: 'rack=r1',
      forSeconds: '60',
    })
  })
})
