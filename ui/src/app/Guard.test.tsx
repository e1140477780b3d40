import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { Me } from '../api/types'
import { Guard } from './Guard'
import { me } from './gallery/fixtures'
import { Stage } from './gallery/stage'

function visit(who: Partial<Me>) {
  const child = { path: '/admin/users', element: <p>everybody</p> }
  const router = createMemoryRouter(
    [{ element: <Guard needs="users:read" everywhere />, children: [child] }],
    { initialEntries: ['/admin/users'] },
  )
  render(
    <Stage scene={{ who: { ...me, ...who } }}>
      <RouterProvider router={router} />
    </Stage>,
  )
}

describe('a page about everybody', () => {
  it('opens_for_a_role_of_the_platform', () => {
    visit({ permissions: ['users:read'], scope: 'platform' })
    expect(screen.getByText('everybody')).toBeVisible()
  })

  it.each([
    { permissions: ['users:read'], scope: 'own' },
    { permissions: ['power:read'], scope: 'platform' },
  ])('stays_shut_for_%o', (who) => {
    visit(who)
    expect(screen.queryByText('everybody')).toBeNull()
  })
})
