import { describe, expect, it } from 'vitest'
import { COLUMNS, keptAs, layoutOf, USUAL } from './layout'

describe('the layout of the list of people', () => {
  it('is_as_usual_before_anything_was_chosen', () => {
    expect(layoutOf(undefined)).toEqual(USUAL)
  })

  it('is_what_was_kept', () => {
    const chosen = { columns: ['name', 'email', 'created'], density: 'compact', size: 100 } as const
    expect(layoutOf(keptAs(chosen))).toEqual(chosen)
  })

  it('has_the_name_and_its_order_whatever_was_kept', () => {
    expect(layoutOf('{"columns":["created","email"]}').columns).toEqual(['name', 'email', 'created'])
  })

  it.each(['nonsense', '7', 'null', '{"columns":7,"density":"roomy","size":7}'])(
    'makes_nothing_of_%s',
    (kept) => {
      expect(layoutOf(kept)).toEqual(USUAL)
      expect(layoutOf(kept).columns).toEqual([...COLUMNS])
    },
  )
})
