import { readdirSync, readFileSync } from 'node:fs'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../api/types'
import { speak } from '../../app/i18n'
import { sentenceOf } from './sentence'

const GOLDEN = '../command-side/src/test/resources/golden'
const EVENTS = readdirSync(GOLDEN).map((file) => ({
  type: file.replace(/\.v\d+\.json$/, ''),
  payload: JSON.parse(readFileSync(`${GOLDEN}/${file}`, 'utf8')) as object,
}))

const told = ({ type, payload }: (typeof EVENTS)[number]) =>
  sentenceOf(
    {
      type,
      payload,
      reason: null,
      aggregate: { type: 'X', id: 'thing/one', version: 1 },
    } as unknown as AuditEvent,
    i18next,
  )

describe.each(['en', 'de'] as const)('every event there is, in %s', (language) => {
  beforeAll(() => speak(language))
  afterAll(() => speak('en'))

  it('is_some', () => expect(EVENTS.length).toBeGreaterThan(200))

  it.each(EVENTS)('has_a_sentence_with_all_its_places_filled: $type', (event) => {
    expect(i18next.getResource(language, 'translation', `sentence.${event.type}`)).toEqual(expect.any(String))
    expect(told(event)).not.toMatch(/\{\{|–/)
  })
})

describe('the words of an event', () => {
  afterAll(() => speak('en'))

  it('are_German_where_a_value_has_one', async () => {
    await speak('de')
    const said = (type: string) => EVENTS.filter((event) => event.type === type).map(told)
    expect(said('power.OutletDrifted')).toEqual(['ONE ist EIN, gewollt ist AUS'])
    expect(said('network.PortDriftAccepted')).toEqual(['ONE, PoE: AUS als gewollt übernommen'])
    expect(said('threats.BlockTargetContradicted')).toEqual([
      'ONE bei opnsense-1: widersprochen, Gerät sagt NICHT GESPERRT',
    ])
    expect(said('sources.HealthObserved')).toEqual(['Quelle ONE ist GESTÖRT, ANMELDUNG'])
  })
})
