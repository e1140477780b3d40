import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { me } from '../../../app/gallery/fixtures'
import { RoutedStage } from '../../../app/gallery/stage'
import { acceptsRehearsals, server } from '../../../app/test-server'
import { FactorRulePage } from './FactorRulePage'

let needed: string[]
let decided: unknown[]

beforeEach(() => {
  needed = ['admin']
  decided = []
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/admin/security/second-factor', () => HttpResponse.json({ roles: needed })),
    http.get('*/api/v1/admin/users/roles/hierarchy', () =>
      HttpResponse.json({ roles: [{ name: 'admin' }, { name: 'viewer' }] }),
    ),
    http.put('*/api/v1/admin/security/second-factor/:role', async ({ params, request }) => {
      decided.push([params.role, await request.json()])
      needed = ['admin', 'viewer']
      return HttpResponse.json({ roles: needed })
    }),
  )
})

function visit(provider: string) {
  server.use(
    http.get('*/api/v1/auth/provider', () => HttpResponse.json({ provider, account_url: null, hints: [] })),
  )
  render(
    <RoutedStage scene={{ who: { ...me, permissions: ['settings:read', 'settings:write'] } }}>
      <FactorRulePage />
    </RoutedStage>,
  )
  return userEvent.setup()
}

describe('whose sign-in needs a second factor', () => {
  it('is_decided_role_by_role_after_it_was_said_what_that_means', async () => {
    const person = visit('embedded')
    await person.click(await screen.findByRole('button', { name: 'Require… viewer' }))
    expect(decided).toEqual([])
    const verb = await screen.findByRole('button', { name: 'Require it of viewer' })
    await waitFor(() => expect(verb).toBeEnabled())
    await person.click(verb)
    await screen.findByRole('button', { name: 'Leave to people… viewer' })
    expect(decided).toEqual([['viewer', { required: true }]])
  })

  it('is_the_matter_of_an_outside_provider', async () => {
    visit('keycloak')
    await screen.findByText('Second factors are the identity provider’s')
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
