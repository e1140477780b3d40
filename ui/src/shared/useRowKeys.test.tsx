import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useRowKeys } from './useRowKeys'

let done: string[]

function Rows() {
  useRowKeys({
    onMove: (by) => done.push(`move ${by}`),
    onOpen: () => done.push('open'),
    onClose: () => done.push('close'),
    others: { a: () => done.push('act') },
  })
  return (
    <form data-filter>
      <input aria-label="Filter" />
      <input type="checkbox" />
    </form>
  )
}

beforeEach(() => {
  done = []
})

describe('the keys of a list', () => {
  it('move_open_close_and_act', async () => {
    render(<Rows />)
    await userEvent.keyboard('jk{Enter}a{Escape}')
    expect(done).toEqual(['move 1', 'move -1', 'open', 'act', 'close'])
  })

  it('leave_what_follows_g_to_the_navigation', async () => {
    render(<Rows />)
    await userEvent.keyboard('gaa')
    expect(done).toEqual(['act'])
  })

  it('are_letters_inside_of_the_filter_that_a_slash_leads_to', async () => {
    const { getByRole } = render(<Rows />)
    await userEvent.keyboard('/ja')
    expect(getByRole('textbox')).toHaveValue('ja')
    expect(done).toEqual([])
  })

  it('act_on_rows_while_a_box_has_the_focus', async () => {
    const { getByRole } = render(<Rows />)
    await userEvent.click(getByRole('checkbox'))
    await userEvent.keyboard('ja')
    expect(done).toEqual(['move 1', 'act'])
  })
})
