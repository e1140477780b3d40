import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Invitation } from '../../api/types'
import { NOW } from '../../app/gallery/fixtures'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import {
  ACME,
  admin,
  held,
  organization,
  rowOf,
  serveOrganizations,
  viewer,
  visit,
} from './organizations.fixture'
import { addressesOf, daysUntil } from './words'

const HOME = `/admin/organizations/${ACME}/invitations`

const invitation = (name: string, part: Partial<Invitation> = {}): Invitation => ({
  id: `i-${name}`,
  org_id: ACME,
  email: `${name}@example.com`,
  role: 'member',
  invited_by: 'u-ana',
  invited_by_name: 'ana',
  created_at: NOW,
  expires_at: new Date(Date.now() + 5.5 * 86_400_000).toISOString(),
  status: 'pending',
  attempt: 1,
  accepted_by: null,
  letter: null,
  accept_url: null,
  ...part,
})

let invitations: Invitation[] = []
let sent: unknown[] = []

const refused = (status: number, code: string, detail: string) =>
  HttpResponse.json({ title: code, status, code, detail, errors: [] }, { status })

beforeEach(() => {
  serveOrganizations()
  invitations = [invitation('new')]
  sent = []
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/organizations/:id/invitations', () =>
      HttpResponse.json({ invitations, total: invitations.length, limit: 50, offset: 0 }),
    ),
    http.post('*/api/v1/organizations/:id/invite', async ({ request }) => {
      const body = (await request.json()) as { email: string; role: string }
      sent.push(body)
      if (body.email.startsWith('kim')) return refused(409, 'already-member', 'They are a member already')
      return HttpResponse.json({ ...invitation('x'), email: body.email, warning: null }, { status: 201 })
    }),
    http.post('*/api/v1/organizations/:id/invitations/:one/resend', ({ params }) => {
      sent.push(['resend', params.one])
      return HttpResponse.json({
        ...invitation('new', { accept_url: 'https://ops.example.com/invitations/accept?token=t' }),
        warning: 'No seat is free',
      })
    }),
    http.delete('*/api/v1/organizations/:id/invitations/:one', ({ params }) => {
      sent.push(['revoke', params.one])
      invitations = []
      return HttpResponse.json({ success: true, message: '', id: '' })
    }),
  )
})

describe('invitations', () => {
  it('tells_whether_the_letter_went_out', async () => {
    const since = NOW
    invitations = [
      invitation('new', { letter: { state: 'sent', reason: null, since } }),
      invitation('kim', { letter: { state: 'failed', reason: 'refused', since } }),
      invitation('old', { status: 'expired', letter: { state: 'sent', reason: null, since } }),
    ]
    visit(admin, HOME)
    expect((await rowOf('new@example.com')).getByText('letter sent')).toBeVisible()
    expect(
      (await rowOf('kim@example.com')).getByText(/letter not sent: the mail server refused it/),
    ).toBeVisible()
    expect((await rowOf('old@example.com')).queryByText('letter sent')).toBeNull()
  })

  it('are_shown_with_the_days_that_are_left_only_to_who_manages_members', async () => {
    visit(admin, HOME)
    expect((await rowOf('new@example.com')).getByText('invited, 6 days left')).toBeVisible()
    const tabs = within(screen.getByRole('navigation', { name: 'Parts of the organization' }))
    expect(tabs.getByRole('link', { name: 'Invitations' })).toHaveAttribute('aria-current', 'page')
  })

  it('are_nothing_for_a_member_to_see', async () => {
    visit(viewer, HOME)
    expect(await screen.findByText('kim@example.com')).toBeVisible()
    expect(screen.queryByText('new@example.com')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Invitations' })).toBeNull()
  })

  it('go_to_several_at_once_and_what_was_refused_stays_to_be_mended', async () => {
    const { user } = visit(admin, HOME)
    const field = await screen.findByRole('textbox', { name: 'E-mail addresses' })
    await user.type(field, 'lee@example.com\nkim@example.com\nlee@example.com')
    expect(screen.getByText('only 1 of 3 seats are free; who comes too late waits')).toBeVisible()
    await pressWhenReady(user, 'Send 2 invitations')
    const said = within(screen.getByRole('status'))
    expect(await said.findByText(/is invited by letter/)).toBeVisible()
    expect(said.getByText(/They are a member already/)).toBeVisible()
    expect(field).toHaveValue('kim@example.com')
    expect(sent).toEqual([
      { email: 'lee@example.com', role: 'member' },
      { email: 'kim@example.com', role: 'member' },
    ])
  })

  it('sent_again_without_mail_give_the_link_to_pass_on', async () => {
    const { user } = visit(admin, HOME)
    await user.click((await rowOf('new@example.com')).getByRole('button', { name: 'Resend new@example.com' }))
    expect(await screen.findByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(screen.getByText('no seat is free')).toBeVisible()
    const link = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link for new@example.com' })
    expect(link).toHaveValue('https://ops.example.com/invitations/accept?token=t')
    await user.click(link)
    expect(link.selectionEnd).toBe(link.value.length)
    expect(sent).toEqual([['resend', 'i-new']])
  })

  it('are_withdrawn_once_it_is_said', async () => {
    const { user } = visit(admin, HOME)
    await user.click(
      (await rowOf('new@example.com')).getByRole('button', { name: 'Withdraw… new@example.com' }),
    )
    expect(sent).toEqual([])
    await user.click(
      await screen.findByRole('button', { name: 'Withdraw the invitation of new@example.com' }),
    )
    await waitFor(() => expect(sent).toEqual([['revoke', 'i-new']]))
    expect(await screen.findByText('Nobody is invited')).toBeVisible()
  })

  it('of_owners_are_the_owners_matter', async () => {
    invitations = [invitation('boss', { role: 'owner' })]
    const org = { id: ACME, name: 'Acme', role: 'admin', subscription_tier: null }
    visit({ ...viewer, organizations: [org] }, HOME)
    const boss = await rowOf('boss@example.com')
    expect(boss.queryByRole('button', { name: /Resend/ })).toBeNull()
    expect(boss.getByRole('button', { name: /Withdraw/ })).toBeVisible()
  })

  it('go_nowhere_from_somebodys_own_organization', async () => {
    held.listed = [organization({ kind: 'personal' })]
    visit(admin, HOME)
    expect(await screen.findByText(/one person’s own/)).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'E-mail addresses' })).toBeNull()
  })
})

describe('an invitation', () => {
  it('is_accepted_by_who_is_signed_in', async () => {
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/auth/me', () => HttpResponse.json(viewer)),
      http.post('*/api/v1/organizations/invitations/accept', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ success: true, org_id: ACME, role: 'member' })
      }),
    )
    const { user, router } = visit(viewer, '/invitations/accept?token=abc.def')
    await pressWhenReady(user, 'Accept the invitation')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/organizations/${ACME}`))
    expect(sent).toEqual([{ token: 'abc.def' }])
  })

  it('says_why_it_cannot_be_accepted', async () => {
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/auth/me', () => HttpResponse.json(viewer)),
      http.post('*/api/v1/organizations/invitations/accept', () =>
        refused(410, 'invitation-expired', 'A newer link was sent'),
      ),
    )
    const { user } = visit(viewer, '/invitations/accept?token=abc.def')
    await pressWhenReady(user, 'Accept the invitation')
    expect(await screen.findByRole('alert')).toHaveTextContent('This link is too old')
  })

  it('of_another_address_lets_who_is_signed_in_change_the_account', async () => {
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/auth/me', () => HttpResponse.json(viewer)),
      http.post('*/api/v1/organizations/invitations/accept', () => refused(404, 'not-found', 'None')),
    )
    const { user } = visit(viewer, '/invitations/accept?token=abc.def')
    await pressWhenReady(user, 'Accept the invitation')
    expect(await screen.findByRole('link', { name: 'Sign in as somebody else' })).toHaveAttribute(
      'href',
      `/auth/login?max_age=0&return_url=${encodeURIComponent('/invitations/accept?token=abc.def')}`,
    )
    expect(document.title).toContain('Invitation')
  })

  it('asks_to_sign_in_again_once_the_session_is_over', async () => {
    let over = false
    server.use(
      acceptsRehearsals,
      http.get('*/api/v1/auth/me', () =>
        over ? refused(401, 'unauthenticated', 'Sign in') : HttpResponse.json(viewer),
      ),
      http.post('*/api/v1/organizations/invitations/accept', () => {
        over = true
        return refused(401, 'unauthenticated', 'Sign in')
      }),
    )
    const { user } = visit(viewer, '/invitations/accept?token=abc.def')
    await pressWhenReady(user, 'Accept the invitation')
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lets_who_is_signed_out_sign_in_or_up_and_come_back', async () => {
    server.use(http.get('*/api/v1/auth/me', () => refused(401, 'unauthenticated', 'Sign in')))
    visit(viewer, '/invitations/accept?token=abc.def')
    const back = encodeURIComponent('/invitations/accept?token=abc.def')
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/auth/login?return_url=${back}`,
    )
    expect(screen.getByRole('link', { name: 'Create an account' })).toHaveAttribute(
      'href',
      `/auth/login?signup=1&return_url=${back}`,
    )
  })

  it('without_a_token_is_none', async () => {
    server.use(http.get('*/api/v1/auth/me', () => HttpResponse.json(viewer)))
    visit(viewer, '/invitations/accept')
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no invitation for you')
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('words of invitations', () => {
  it('take_each_address_once_and_leave_out_empty_lines', () => {
    expect(addressesOf(' a@example.com\n\nb@example.com, a@example.com; ')).toEqual([
      'a@example.com',
      'b@example.com',
    ])
  })

  it('count_a_day_that_has_begun_and_none_once_it_is_over', () => {
    const now = Date.parse('2026-12-01T12:00:00Z')
    expect(daysUntil('2026-12-08T12:00:00Z', now)).toBe(7)
    expect(daysUntil('2026-12-01T12:00:01Z', now)).toBe(1)
    expect(daysUntil('2026-12-01T11:00:00Z', now)).toBe(0)
  })
})
