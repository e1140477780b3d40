import { describe, expect, it } from 'vitest'
import { faultsOf, guess, translated } from './columns'

describe('the columns of a file', () => {
  it('are_known_by_many_names_and_each_once', () => {
    expect(guess(['E-Mail', 'Login', 'First name', 'Nachname', 'mail', 'subscription_tier', 'shoe'])).toEqual(
      ['email', 'username', 'firstName', 'lastName', null, 'tier', null],
    )
  })

  it('must_name_everybody_and_nothing_twice', () => {
    expect(faultsOf([null, 'tier', 'tier'])).toEqual({ missing: ['email'], twice: ['tier'] })
    expect(faultsOf(['email', null])).toEqual({ missing: [], twice: [] })
  })

  it('are_sent_by_our_names_without_what_is_left_out_and_each_row_on_its_line', () => {
    const records = [['Mail', 'Shoe', 'Login'], ['a@example.com', '42', 'a, b'], [], ['c@example.com']]
    expect(translated(records, ['email', null, 'username'])).toBe(
      'email,username\r\na@example.com,"a, b"\r\n\r\nc@example.com,\r\n',
    )
  })

  it('always_have_one_for_the_user_name', () => {
    expect(translated([['Mail'], ['a@example.com'], []], ['email'])).toBe(
      'email,username\r\na@example.com,\r\n\r\n',
    )
  })
})
