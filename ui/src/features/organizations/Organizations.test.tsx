import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../app/test-server'
import { ACME, admin, held, serveOrganizations, viewer, visit } from './organizations.fixture'

beforeEach(serveOrganizations)

describe('the list of organizations', () => {
  it('tells_what_each_is_and_who_owns_it', async () => {
    visit(admin, '/admin/organizations')
    expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute(
      'href',
      `/admin/organizations/${ACME}`,
    )
    const table = screen.getByRole('region', { name: 'Table: Organizations' })
    const [acme, ops] = within(table).getAllByRole('row').slice(1)
    for (const word of ['Acme', 'team', 'ana', '2 / 3']) expect(acme).toHaveTextContent(word)
    expect(ops).toHaveTextContent('nobody')
  })

  it('is_walked_with_single_keys', async () => {
    const { router, user } = visit(admin, '/admin/organizations')
    await screen.findByRole('link', { name: 'Acme' })
    await user.keyboard('j{Enter}')
    expect(router.state.location.pathname).toBe(`/admin/organizations/${ACME}`)
  })

  it('is_searched_in_the_address', async () => {
    const { router, user } = visit(admin, '/admin/organizations')
    await user.type(await screen.findByRole('textbox', { name: 'Filter' }), 'nothing{Enter}')
    expect(await screen.findByText('No organization matches')).toBeVisible()
    expect(router.state.location.search).toBe('?q=nothing')
  })

  it('says_that_there_is_none_and_what_to_do', async () => {
    held.listed = []
    visit(viewer, '/admin/organizations')
    expect(await screen.findByText('No organization yet')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Found organization' })).toBeEnabled()
  })

  it('says_why_it_cannot_be_shown', async () => {
    server.use(
      http.get('*/api/v1/organizations', () =>
        HttpResponse.json(
          { title: 'The storage cannot be reached', status: 503, code: 'storage-unavailable', errors: [] },
          { status: 503 },
        ),
      ),
    )
    visit(admin, '/admin/organizations')
    expect(await screen.findByText('The storage cannot be reached')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled()
  })

  it('founds_one_and_goes_there', async () => {
    const { router, user } = visit(viewer, '/admin/organizations')
    await user.click(await screen.findByRole('button', { name: 'Found organization' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Found organization' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' Acme ')
    await user.click(dialog.getByRole('button', { name: 'Found organization' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/organizations/${ACME}`))
    expect(held.sent).toEqual([['POST', '', { name: 'Acme', display_name: '' }, null]])
  })
})
