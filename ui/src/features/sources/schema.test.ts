import { describe, expect, it } from 'vitest'
import { defaultsOf, fieldsOf, filled, missingIn, type ObjectSchema, schemeOf, variantsOf } from './schema'

const config: ObjectSchema = {
  properties: { version: { enum: ['3', '2c'], default: '3' }, contextName: { title: 'Context name' } },
  required: ['version'],
}

const names = (schema: ObjectSchema, known: Record<string, string>) =>
  fieldsOf(schema, known).map(({ name }) => name)

describe('a schema of a source kind', () => {
  it('gives_a_form_its_defaults', () => {
    expect(defaultsOf(config)).toEqual({ version: '3', contextName: '' })
  })

  it('names_the_needed_fields_that_are_empty', () => {
    const fields = fieldsOf(config, {})
    expect(missingIn(fields, { version: ' ' })).toEqual(['version'])
    expect(missingIn(fields, { version: '3' })).toEqual([])
  })

  it('sends_only_what_was_filled_in_and_belongs_to_it', () => {
    const written = { version: '3', contextName: '', stray: 'x' }
    expect(filled(fieldsOf(config, {}), written)).toEqual({ version: '3' })
  })

  it('has_a_field_only_where_a_setting_asks_for_it', () => {
    const modes: ObjectSchema = {
      properties: {
        mode: { enum: ['log', 'push'], default: 'log' },
        table: { onlyWhen: { mode: ['log'] } },
        status: { onlyWhen: { mode: ['push'] } },
      },
      required: ['status'],
    }
    expect(names(modes, { mode: 'log' })).toEqual(['mode', 'table'])
    expect(names(modes, { mode: 'push' })).toEqual(['mode', 'status'])
    expect(missingIn(fieldsOf(modes, { mode: 'log' }), {})).toEqual([])
    expect(missingIn(fieldsOf(modes, { mode: 'push' }), {})).toEqual(['status'])
  })

  it('has_a_field_only_where_the_endpoint_asks_for_it', () => {
    const both: ObjectSchema = {
      properties: {
        transport: {},
        version: { default: '3', onlyWhen: { scheme: ['snmp'] } },
        legacyAlgorithms: { default: 'off', onlyWhen: { scheme: ['ssh'] } },
      },
    }
    expect(names(both, { scheme: 'ssh' })).toEqual(['transport', 'legacyAlgorithms'])
    expect(filled(fieldsOf(both, { scheme: 'snmp' }), defaultsOf(both))).toEqual({ version: '3' })
  })

  it('may_offer_alternatives_each_where_it_is_of_use', () => {
    const password = { title: 'Password', onlyWhen: { mode: ['log', 'list'] } }
    const token = { title: 'Token', onlyWhen: { mode: ['list'] } }
    const either: ObjectSchema = { oneOf: [password, token] }
    expect(variantsOf(either, { mode: 'list' })).toEqual([password, token])
    expect(variantsOf(either, { mode: 'log' })).toEqual([password])
    expect(variantsOf(config, {})).toEqual([config])
  })

  it('goes_by_the_scheme_of_the_example_until_one_is_typed', () => {
    expect(schemeOf('', 'snmp://switch.example.net:161')).toBe('snmp')
    expect(schemeOf('ss', 'snmp://switch.example.net:161')).toBe('snmp')
    expect(schemeOf(' ssh://192.0.2.17', 'snmp://switch.example.net:161')).toBe('ssh')
  })
})
