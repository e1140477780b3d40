import { describe, expect, it } from 'vitest'
import { readCsv, separatorOf, writeRecord } from './csv'

describe('a table as text', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\n\n1', [['a'], [], ['1']]],
    ['a\r1', [['a'], ['1']]],
    ['\uFEFFa,b', [['a', 'b']]],
    [
      '"a ""b""","c,d"\n"two\nlines",x',
      [
        ['a "b"', 'c,d'],
        ['two\nlines', 'x'],
      ],
    ],
    ['"a" b,""', [['a b', '']]],
    ['', []],
  ])('reads_%j', (text, records) => {
    expect(readCsv(text)).toEqual({ records, closed: true })
  })

  it('says_that_a_quote_is_never_closed', () => {
    expect(readCsv('a\n"never, \nclosed')).toEqual({ records: [['a'], ['never, \nclosed']], closed: false })
  })

  it.each([
    ['email,username\na;b;c', ','],
    ['email;username', ';'],
    ['email\tusername', '\t'],
    ['email', ','],
  ])('finds_what_stands_between_the_fields_of_%j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator)
  })

  it('reads_with_another_separator', () => {
    expect(readCsv('a;"b;c"\n1,5;2', ';').records).toEqual([
      ['a', 'b;c'],
      ['1,5', '2'],
    ])
  })

  it('is_read_as_it_was_written', () => {
    const fields = ['plain', 'a "b"', 'c,d', 'two\nlines', '']
    expect(readCsv(writeRecord(fields)).records).toEqual([fields])
  })
})
