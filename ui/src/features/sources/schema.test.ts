import { describe, expect, it } from 'vitest'
import {
  defaultsOf,
  filled,
  forScheme,
  missingIn,
  type ObjectSchema,
  schemeOf,
  shownOf,
  variantsOf,
} from './schema'

const config: ObjectSchema = {
  properties: { version: { enum: ['3', '2c'], default: '3' }, contextName: { title: 'Context name' } },
  required: ['version'],
}

describe('a schema of a source kind', () => {
  it('gives_a_form_its_defaults', () => {
    expect(defaultsOf(config)).toEqual({ version: '3', contextName: '' })
  })

  it('names_the_needed_fields_that_are_empty', () => {
    expect(missingIn(config, { version: ' ' })).toEqual(['version'])
    expect(missingIn(config, { version: '3' })).toEqual([])
  })

  it('sends_only_what_was_filled_in_and_belongs_to_it', () => {
    expect(filled(config, { version: '3', contextName: '', stray: 'x' })).toEqual({ version: '3' })
  })

  it('has_a_field_only_where_another_one_asks_for_it', () => {
    const modes: ObjectSchema = {
      properties: {
        mode: { enum: ['log', 'push'], default: 'log' },
        table: { onlyWhen: { mode: ['log'] } },
        status: { onlyWhen: { mode: ['push'] } },
      },
      required: ['status'],
    }
    const names = (mode: string) => shownOf(modes, { mode }).map(({ name }) => name)
    expect(names('log')).toEqual(['mode', 'table'])
    expect(names('push')).toEqual(['mode', 'status'])
    expect(missingIn(modes, { mode: 'log' })).toEqual([])
    expect(missingIn(modes, { mode: 'push' })).toEqual(['status'])
    expect(filled(modes, { mode: 'push', table: 'hmlog', status: '/s' })).toEqual({
      mode: 'push',
      status: '/s',
    })
  })

  it('may_offer_alternatives', () => {
    const either: ObjectSchema = { oneOf: [config, { title: 'v2c' }] }
    expect(variantsOf(either)).toHaveLength(2)
    expect(variantsOf(config)).toEqual([config])
  })

  it('has_only_the_fields_that_concern_the_endpoint', () => {
    const both: ObjectSchema = {
      properties: {
        transport: {},
        version: { default: '3', 'x-schemes': ['snmp'] },
        legacyAlgorithms: { default: 'off', 'x-schemes': ['ssh'] },
      },
    }
    const bySsh = forScheme(both, 'ssh')
    expect(filled(bySsh, defaultsOf(both))).toEqual({ legacyAlgorithms: 'off' })
    expect(Object.keys(bySsh.properties ?? {})).toEqual(['transport', 'legacyAlgorithms'])
    expect(filled(forScheme(both, 'snmp'), defaultsOf(both))).toEqual({ version: '3' })
  })

  it('goes_by_the_scheme_of_the_example_until_one_is_typed', () => {
    expect(schemeOf('', 'snmp://switch.example.net:161')).toBe('snmp')
    expect(schemeOf('ss', 'snmp://switch.example.net:161')).toBe('snmp')
    expect(schemeOf(' ssh://192.0.2.17', 'snmp://switch.example.net:161')).toBe('ssh')
  })
})
