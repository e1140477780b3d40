import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../../app/i18n'
import { commandTitle } from '../../shared/spoken'
import { byFeature, featureOf, glyphOf, subjectOf, whyNotOf } from './words'

afterEach(() => speak('en'))

/** Why commands cannot wait for a second person, as it stands beside them. */
function reasonsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.java'),
  )
  const found = files.flatMap((name) => [
    ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/@NotApprovable\(\s*"([^"]+)"/g),
  ])
  return [...new Set(found.map(([, sentence = '']) => sentence))]
}

describe('the words of approvals', () => {
  it('name_a_type_as_one_reads_it', () => {
    expect(commandTitle('power.SwitchOutlet')).toBe('Switch outlet')
    expect(commandTitle('approvals.ChangeApprovalRule')).toBe('Change approval rule')
    expect(commandTitle('future.TurnEverythingOver')).toBe('Turn everything over')
  })

  it('say_in_German_what_the_server_says_in_English', async () => {
    await speak('de')
    expect(commandTitle('power.SwitchOutlet')).toBe('Steckdose schalten')
    expect(featureOf('power')).toBe('Strom')
    expect(whyNotOf('It only reads.')).toBe('Es liest nur.')
    expect(whyNotOf('Nobody has said this before.')).toBe('Nobody has said this before.')
  })

  it('say_in_German_every_reason_the_server_gives', async () => {
    await speak('de')
    const given = reasonsIn('../shared-kernel/src/main/java')
    expect(given.length).toBeGreaterThan(15)
    expect(given.filter((sentence) => whyNotOf(sentence) === sentence)).toEqual([])
  })

  it('name_the_command_that_a_rule_is_about', () => {
    const summary = [{ path: 'type', value: 'power.SwitchOutlet' }]
    const about = (key: string, name: string | null) => subjectOf({ target: { key, name }, summary })
    expect(about('approvals/rules', null)).toBe('Switch outlet')
    expect(about('outlet/pdu-1/3', 'spare')).toBe('spare')
    expect(about('outlet/pdu-1/3', null)).toBe('outlet/pdu-1/3')
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
