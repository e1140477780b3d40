import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { outletDrift, personDrift } from '../../app/gallery/drift'
import { command, me } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { DriftPage } from './DriftPage'

let asked: string[]
let sent: unknown[]

beforeEach(() => {
  asked = []
  sent = []
  server.use(
    http.get('*/api/v1/sources/drift', ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({ items: [personDrift({ refusal: 'somebody has it' })], nextCursor: null })
    }),
    http.post('*/api/v1/sources/drift/:id/:verb', async ({ request, params }) => {
      const accepted = {
        dry_run: true,
        accepted: true,
        problem: null,
        would_emit: [],
        impact: null,
        cost: null,
      }
      if (request.url.includes('dry_run')) return HttpResponse.json(accepted)
      sent.push([params.id, params.verb])
      return HttpResponse.json(command(), { status: 202 })
    }),
  )
})

function visit(permissions: string[]) {
  const router = createMemoryRouter([{ path: '/ops/drift', Component: DriftPage }], {
    initialEntries: ['/ops/drift'],
  })
  render(
    <Stage scene={{ entities: [outletDrift()], who: { ...me, permissions } }}>
      <RouterProvider router={router} />
    </Stage>,
  )
}

describe('people among the drifts', () => {
  it('are_asked_for_by_whoever_may_see_them_and_answered_with_the_right_over_people', async () => {
    visit(['sources:read', 'users:read', 'users:write'])
    const user = userEvent.setup()
    expect(await screen.findByRole('link', { name: 'ada' })).toHaveAttribute('href', '/admin/users/u1')
    expect(asked).toEqual(['?domain=identity&limit=500'])
    expect(screen.getByText('eve@example.com')).toBeVisible()
    expect(screen.getByText('refused by the provider: somebody has it')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Accept… lab-04' })).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Enforce… ada' }))
    const verb = await screen.findByRole('button', { name: 'Set ada to ada@example.com' })
    expect(screen.getByText(/is told again what was decided here/)).toBeVisible()
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() => expect(sent).toEqual([['user:u1:email', 'enforce']]))
  })

  it('are_not_asked_for_by_anybody_else', () => {
    visit(['sources:read', 'sources:write'])
    expect(screen.getByText('1 drift')).toBeVisible()
    expect(asked).toEqual([])
  })
})
