import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { FilterField } from './FilterField'

let asked: string[]

beforeEach(() => {
  asked = []
  render(
    <>
      <FilterField applied="kim" placeholder="" onApply={(text) => asked.push(text)} />
      <button type="button">{'elsewhere'}</button>
    </>,
  )
})

const elsewhere = () => screen.getByRole('button', { name: 'elsewhere' })

describe('the filter field', () => {
  it('applies_what_was_typed_when_it_is_left', async () => {
    await userEvent.type(screen.getByRole('textbox'), ' tag:vip')
    await userEvent.click(elsewhere())
    expect(asked).toEqual(['kim tag:vip'])
  })

  it('asks_nothing_when_it_is_left_as_it_was', async () => {
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.click(elsewhere())
    expect(asked).toEqual([])
  })

  it('is_cleared_without_applying_what_was_typed', async () => {
    await userEvent.type(screen.getByRole('textbox'), ' tag:vip')
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }))
    expect(asked).toEqual([''])
  })

  it('keeps_what_is_typed_to_itself_while_another_window_is_used', async () => {
    await userEvent.type(screen.getByRole('textbox'), ' tag:')
    fireEvent.blur(screen.getByRole('textbox'))
    expect(asked).toEqual([])
  })
})
