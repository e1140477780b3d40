import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { personDrift } from '../../app/gallery/drift'
import { server } from '../../app/test-server'
import { ANA, moderator, panelOf, person, serveUsers, there, visit } from './users.fixture'

beforeEach(serveUsers)

const at = `/admin/users/${ANA}`
const differing = person({ idp: { provider: 'https://id.example.com', linked: true, drift: ['email'] } })

describe('an account that differs', () => {
  it('is_shown_beside_what_was_decided_and_leads_to_where_it_is_answered', async () => {
    there.person = differing
    server.use(
      http.get('*/api/v1/sources/drift', () =>
        HttpResponse.json({ items: [personDrift({ refusal: 'somebody has it' })], nextCursor: null }),
      ),
    )
    visit(moderator, at)
    const panel = await panelOf('Differs at the identity provider')
    const row = await panel.findByRole('row', { name: /ada@example.com eve@example.com/ })
    expect(row).toHaveTextContent('refused by the provider: somebody has it')
    expect(panel.getByRole('link')).toHaveAttribute('href', `/ops/drift?domain=identity&target=user/${ANA}`)
  })

  it('is_said_to_be_unknown_while_the_server_cannot_tell', async () => {
    there.person = differing
    server.use(
      http.get('*/api/v1/sources/drift', () =>
        HttpResponse.json({ title: 'Behind', status: 503, code: 'projection-behind' }, { status: 503 }),
      ),
    )
    visit(moderator, at)
    const panel = await panelOf('Differs at the identity provider')
    expect(await panel.findByText('Behind')).toBeVisible()
  })

  it('is_looked_at_once', async () => {
    there.person = person({ idp: { provider: 'https://id.example.com', linked: true, drift: [] } })
    let looked = 0
    server.use(
      http.get('*/api/v1/sources/drift', () => HttpResponse.json({ items: [], nextCursor: null })),
      http.post(`*/api/v1/admin/users/${ANA}/drift/look`, () => {
        looked++
        return HttpResponse.json({ success: true, drift: [] })
      }),
    )
    visit(moderator, at)
    const panel = await panelOf('Differs at the identity provider')
    await userEvent.click(await panel.findByRole('button', { name: 'Look now' }))
    expect(await panel.findByText('looked at just now')).toBeVisible()
    expect(looked).toBe(1)
  })

  it('is_no_panel_where_accounts_are_kept_here', async () => {
    visit(moderator, at)
    expect(await screen.findByRole('heading', { name: 'Ana Ruiz' })).toBeVisible()
    expect(screen.queryByText('Differs at the identity provider')).toBeNull()
  })
})
