import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DeadLetter } from '../../api/types'
import { me, NOW } from '../../app/gallery/fixtures'
import { Stage } from '../../app/gallery/stage'
import { server } from '../../app/test-server'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { SystemPage } from './SystemPage'

const letter: DeadLetter = {
  id: 'l1',
  reaction: 'WhenSourceRemovedThenRemoveItsPdu',
  lane: 'pdu-1',
  eventId: 'e7',
  eventType: 'sources.SourceRemoved',
  stream: 'source/pdu-1',
  cause: 'no answer',
  since: NOW,
  waiting: 4,
}

const list = (items: readonly object[]) => () => HttpResponse.json({ items, nextCursor: null })

beforeEach(() => server.use(http.get('*/api/v1/system/dead-letters', list([letter]))))

function show() {
  const routes = [{ path: '/admin/system', Component: SystemPage }]
  const router = createMemoryRouter(routes, { initialEntries: ['/admin/system'] })
  render(
    <Stage scene={{ who: { ...me, permissions: ['*'] } }}>
      <MuiRoot>
        <RouterProvider router={router} />
      </MuiRoot>
    </Stage>,
  )
}

describe('the system page', () => {
  it('skips_a_dead_letter_only_with_a_reason', async () => {
    let reason: unknown
    server.use(
      http.post('*/api/v1/system/dead-letters/:id/skip', async ({ request }) => {
        reason = await request.json()
        return new HttpResponse(null, { status: 204 })
      }),
    )
    show()
    await userEvent.click(await screen.findByRole('button', { name: /^Skip…/ }))
    const skip = within(screen.getByRole('dialog')).getByRole('button', { name: 'Skip' })
    expect(skip).toBeDisabled()
    await userEvent.type(screen.getByRole('textbox'), 'replaced unit')
    await userEvent.click(skip)
    await waitFor(() => expect(reason).toEqual({ reason: 'replaced unit' }))
  })

  it('says_when_nothing_waits', async () => {
    server.use(http.get('*/api/v1/system/dead-letters', list([])))
    show()
    expect(await screen.findByText('No dead letters')).toBeVisible()
  })

  it('says_what_the_server_refused', async () => {
    const problem = { title: 'Forbidden', status: 403, code: 'forbidden', detail: 'needs system:read' }
    server.use(http.get('*/api/v1/system/dead-letters', () => HttpResponse.json(problem, { status: 403 })))
    show()
    expect(await screen.findByRole('alert')).toHaveTextContent('needs system:read')
  })
})
