import { describe, expect, it } from 'vitest'
import { facesOf, groupsOf } from './faces'

describe('the faces of ports', () => {
  it('are_the_printed_numbers', () => {
    expect(facesOf(['1', '2', '2.17'])).toEqual(['1', '2', '2.17'])
  })

  it('leave_out_the_prefix_most_ports_share', () => {
    expect(facesOf(['ether1', 'ether2', 'sfp-sfpplus1'])).toEqual(['1', '2', 's1'])
  })

  it('are_two_letters_where_there_is_no_digit', () => {
    expect(facesOf(['1', 'mgmt'])).toEqual(['1', 'mg'])
  })

  it('stand_in_groups_of_six', () => {
    expect(groupsOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
      [1, 2, 3, 4, 5, 6],
      [7, 8],
    ])
    expect(groupsOf([])).toEqual([])
  })
})
