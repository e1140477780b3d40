import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Me } from '../../api/types'
import { Stage } from '../../app/gallery/stage'
import { NewUserPage } from './NewUserPage'
import { UserPage } from './UserPage'
import { UsersPage } from './UsersPage'

export * from './people.fixture'
export * from './server.fixture'

export function visit(who: Me, path: string) {
  const telling = { sentenceOf: () => 'Ana was given a role', actorOf: () => 'ben' }
  const router = createMemoryRouter(
    [
      { path: '/admin/users', element: <UsersPage jobs={null} /> },
      { path: '/admin/users/new', Component: NewUserPage },
      { path: '/admin/users/:id', element: <UserPage telling={telling} why={null} /> },
    ],
    { initialEntries: [path] },
  )
  render(
    <Stage scene={{ who }}>
      <RouterProvider router={router} />
    </Stage>,
  )
  return { router, user: userEvent.setup() }
}

export const panelOf = async (name: string) => within(await screen.findByRole('region', { name }))
