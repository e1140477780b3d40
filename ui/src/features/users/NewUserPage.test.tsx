import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../app/test-server'
import { ANA, admin, moderator, person, problem, serveUsers, there, visit } from './users.fixture'

beforeEach(serveUsers)

const field = (name: string) => screen.findByRole('textbox', { name })
const create = () => screen.getByRole('button', { name: 'Create user' })

describe('somebody new', () => {
  it('needs_an_e-mail_address_and_no_more', async () => {
    const { router, user } = visit(moderator, '/admin/users/new')
    expect(await field('E-mail')).toHaveFocus()
    await user.click(create())
    expect(screen.getByText('must be an e-mail address')).toBeVisible()
    await user.type(await field('E-mail'), 'ana@example.com')
    await user.click(create())
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/users/${ANA}`))
    const body = {
      email: 'ana@example.com',
      enabled: true,
      emailVerified: false,
      roles: ['viewer'],
      sendWelcomeEmail: true,
      tags: [],
    }
    expect(there.sent).toEqual([['POST', '', body]])
  })

  it('is_described_with_all_that_is_known', async () => {
    const { user } = visit(admin, '/admin/users/new')
    const write = async (input: HTMLElement, text: string) => {
      await user.click(input)
      await user.paste(text)
    }
    await write(await field('E-mail'), 'ana@example.com')
    await write(await field('User name'), 'ana')
    await write(await field('First name'), 'Ana')
    await write(screen.getByLabelText('Password'), 'correct horse')
    await user.click(screen.getByRole('checkbox', { name: /Must choose another/ }))
    await user.click(await screen.findByRole('checkbox', { name: 'developer' }))
    await user.click(screen.getByRole('checkbox', { name: 'viewer' }))
    await user.click(screen.getByRole('combobox', { name: 'Tier' }))
    await user.click(await screen.findByRole('option', { name: 'professional' }))
    await write(await field('API calls per month'), '5000')
    await user.click(screen.getByRole('combobox', { name: 'Organization' }))
    await user.click(await screen.findByRole('option', { name: 'Acme' }))
    await write(await field('Tags'), 'vip, pilot, vip')
    await write(await field('Internal notes'), 'one\ntwo')
    await user.click(create())
    await waitFor(() => expect(there.sent).toHaveLength(1))
    expect(there.sent[0]).toMatchObject([
      'POST',
      '',
      {
        username: 'ana',
        firstName: 'Ana',
        password: 'correct horse',
        temporary_password: false,
        roles: ['developer'],
        tier: 'professional',
        apiCallLimitOverride: 5000,
        org_role: 'member',
        tags: ['vip', 'pilot'],
        internalNotes: 'one\ntwo',
      },
    ])
  })

  it.each([
    ['another_try_after_a_refusal', 409, 2],
    ['the_same_try_after_a_failure', 503, 1],
  ])('sent_again_is_%s', async (_, status, tries) => {
    const sent: (string | null)[] = []
    server.use(
      http.post('*/api/v1/admin/users', ({ request }) => {
        sent.push(request.headers.get('Idempotency-Key'))
        return problem(status, 'a-code', 'It did not work')
      }),
    )
    const { user } = visit(moderator, '/admin/users/new')
    await user.type(await field('E-mail'), 'ana@example.com')
    await user.click(create())
    expect(await screen.findByText('It did not work')).toBeVisible()
    await user.click(create())
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(new Set(sent).size).toBe(tries)
  })

  it('is_not_made_while_faulty_and_the_focus_goes_to_the_first_fault', async () => {
    const { user } = visit(admin, '/admin/users/new')
    const viewer = await screen.findByRole('checkbox', { name: 'viewer' })
    await user.click(viewer)
    await user.type(await field('API calls per month'), 'many')
    await user.click(create())
    expect(await field('E-mail')).toHaveFocus()
    await user.keyboard('ana@example.com')
    await user.click(create())
    expect(viewer.closest('fieldset')).toContainElement(document.activeElement as HTMLElement)
    await user.click(viewer)
    await user.click(create())
    expect(await field('API calls per month')).toHaveFocus()
    expect(there.sent).toEqual([])
  })

  it.each([
    ['roles', '*/api/v1/admin/users/roles/available'],
    ['organizations', '*/api/v1/organizations'],
  ])('says_why_there_are_no_%s_to_choose_and_asks_again', async (_, address) => {
    server.use(
      http.get(address, () => problem(503, 'storage-unavailable', 'The storage cannot be reached'), {
        once: true,
      }),
    )
    const { user } = visit(admin, '/admin/users/new')
    expect(await screen.findByText('The storage cannot be reached')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(screen.queryByText('The storage cannot be reached')).toBeNull())
    expect(await screen.findByRole('checkbox', { name: 'developer' })).toBeInTheDocument()
    await user.click(screen.getByRole('combobox', { name: 'Organization' }))
    expect(await screen.findByRole('option', { name: 'Acme' })).toBeVisible()
  })

  it('gets_no_tier_from_who_may_not_give_it', async () => {
    visit(moderator, '/admin/users/new')
    expect(await screen.findByText('needs billing:write')).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'API calls per month' })).toBeNull()
  })

  it('is_refused_at_the_field_that_is_in_the_way', async () => {
    const errors = [{ field: 'email', code: 'taken', message: 'is somebody else’s' }]
    server.use(
      http.post('*/api/v1/admin/users', () =>
        problem(409, 'user-exists', 'There is such a user', { errors }),
      ),
    )
    const { router, user } = visit(admin, '/admin/users/new')
    await user.type(await field('E-mail'), 'ana@example.com{Enter}')
    expect(await screen.findByText('There is such a user')).toBeVisible()
    expect(await field('E-mail')).toHaveAccessibleDescription('is somebody else’s')
    expect(router.state.location.pathname).toBe('/admin/users/new')
  })

  it('is_there_although_something_did_not_come_about', async () => {
    server.use(
      http.post('*/api/v1/admin/users', () =>
        HttpResponse.json({
          ...person(),
          roles_failed: [{ role: 'viewer', error: 'the provider does not answer' }],
          welcome_email_sent: false,
          warnings: [],
        }),
      ),
    )
    const { user } = visit(admin, '/admin/users/new')
    await user.type(await field('E-mail'), 'ana@example.com{Enter}')
    expect(await screen.findByText(/role viewer was not given: the provider does not answer/)).toBeVisible()
    expect(screen.getByText(/no welcome letter was sent/)).toBeVisible()
  })
})
