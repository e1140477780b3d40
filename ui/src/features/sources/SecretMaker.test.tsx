import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { RoutedStage } from '../../app/gallery/stage'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { SchemaFields } from './SchemaFields'
import { fieldsOf, type Values } from './schema'

const fields = fieldsOf(
  { properties: { token: { title: 'Signing secret', writeOnly: true, generates: true } } },
  {},
)

function Form() {
  const [values, setValues] = useState<Values>({})
  return (
    <RoutedStage>
      <MuiRoot>
        <SchemaFields fields={fields} values={values} errors={{}} onChange={setValues} />
      </MuiRoot>
    </RoutedStage>
  )
}

describe('a secret that is made here', () => {
  it('is_long_new_each_time_and_shown_until_it_is_another_one', async () => {
    const user = userEvent.setup()
    render(<Form />)
    const field = screen.getByLabelText<HTMLInputElement>('Signing secret')
    await user.click(screen.getByRole('button', { name: 'Make a secret' }))
    const first = field.value
    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(screen.getByText(first)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Make a secret' }))
    expect(field.value).not.toBe(first)
    const second = field.value
    await user.type(field, 'x')
    expect(screen.queryByText(second)).toBeNull()
  })
})
