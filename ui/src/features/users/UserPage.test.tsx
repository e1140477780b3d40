import { focusManager } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DryRun } from '../../api/types'
import { pressWhenReady } from '../../app/pressWhenReady'
import { server } from '../../app/test-server'
import {
  ANA,
  admin,
  letter,
  moderator,
  panelOf,
  person,
  problem,
  serveUsers,
  there,
  visit,
} from './users.fixture'

beforeEach(serveUsers)

const at = `/admin/users/${ANA}`
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const inDialog = async () => within(await screen.findByRole('dialog'))

describe('somebody', () => {
  it('is_shown_with_all_there_is_to_know', async () => {
    visit(admin, at)
    expect(await screen.findByRole('heading', { name: 'Ana Ruiz' })).toBeVisible()
    for (const word of ['as everybody without a subscription', 'embedded', 'ana@example.com'])
      expect(await screen.findByText(word)).toBeVisible()
    expect(await screen.findByRole('row', { name: /auditor everywhere .* by ben/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /developer own organizations/ })).toBeVisible()
  })

  it('may_what_their_roles_give', async () => {
    visit(admin, at)
    const permissions = await panelOf('Permissions by roles')
    const row = (name: RegExp) => permissions.findByRole('row', { name })
    expect(await row(/^Power/)).toHaveTextContent('Power●everywhere')
    expect(await row(/^Models/)).toHaveTextContent('Models◎in own organizations◎in own organizations')
    expect(await row(/^Logs/)).toHaveTextContent('no role gives this')
  })

  it('that_is_not_there_is_said_to_be_nobody', async () => {
    visit(admin, '/admin/users/0ff8d223-51c4-4b0e-9a37-000000000000')
    expect(await screen.findByText('There is nobody')).toBeVisible()
  })

  it('is_suspended_with_a_reason_and_shows_it', async () => {
    const { user } = visit(admin, at)
    await user.click(await press('Suspend…'))
    const dialog = await inDialog()
    expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveFocus()
    expect(dialog.getByRole('button', { name: 'Suspend Ana Ruiz' })).toBeDisabled()
    await user.keyboard('left')
    await user.click(dialog.getByRole('button', { name: 'Suspend Ana Ruiz' }))
    expect(await screen.findByText(/by ben, .* · “left”/)).toBeVisible()
    expect(there.sent).toEqual([['POST', `/${ANA}/suspend`, { reason: 'left' }]])
    expect(await press('Activate…')).toBeVisible()
  })

  it('stays_when_the_server_would_refuse', async () => {
    const refusal = { title: 'The last administrator stays', status: 409, code: 'last-admin', errors: [] }
    there.dryRun = { dry_run: true, accepted: false, problem: refusal as unknown as DryRun['problem'] }
    const { user } = visit(admin, at)
    await user.click(await press('Suspend…'))
    expect(await screen.findByText('The last administrator stays')).toBeVisible()
    await user.keyboard('left')
    expect(await press('Suspend Ana Ruiz')).toBeDisabled()
  })

  it('is_led_to_the_organizations_that_nobody_else_owns', async () => {
    server.use(
      http.delete('*/api/v1/admin/users/:id', () =>
        problem(409, 'sole-owner', 'Somebody else must own them first', { organizations: ['o-1'] }),
      ),
      http.get('*/api/v1/organizations/o-1', () => HttpResponse.json({ name: 'Acme', display_name: null })),
    )
    const { user } = visit(admin, at)
    await user.click(await press('Delete…'))
    expect(await screen.findByText('Somebody else must own them first')).toBeVisible()
    expect(await screen.findByRole('link', { name: 'Open Acme' })).toHaveAttribute(
      'href',
      '/admin/organizations/o-1',
    )
  })

  it('is_deleted_once_their_address_is_typed', async () => {
    const { router, user } = visit(admin, at)
    await user.click(await press('Delete…'))
    const dialog = await inDialog()
    expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    expect(dialog.getByRole('button', { name: 'Delete Ana Ruiz' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox'), 'ana@example.com')
    await user.click(dialog.getByRole('button', { name: 'Delete Ana Ruiz' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/users'))
    expect(there.sent).toEqual([['DELETE', `/${ANA}`, null]])
  })

  it('is_shown_as_deleted_and_can_only_be_erased', async () => {
    there.person = person({ status: 'deleted', enabled: false })
    const { router, user } = visit(admin, at)
    expect(await screen.findByText('can be found here until erased; the history stays')).toBeVisible()
    expect(await panelOf('Activity')).toBeTruthy()
    for (const name of ['Sessions', 'Roles']) expect(screen.queryByRole('region', { name })).toBeNull()
    expect(screen.queryByRole('button', { name: /Edit|Suspend…|Delete…|Reset password…/ })).toBeNull()
    await user.click(await press('Erase…'))
    const dialog = await inDialog()
    const act = dialog.getByRole('button', { name: 'Erase Ana Ruiz' })
    await user.keyboard('asked for it')
    expect(act).toBeDisabled()
    await user.type(dialog.getAllByRole('textbox').at(-1) as HTMLElement, 'ana@example.com')
    await user.click(act)
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/users'))
    expect(there.sent).toEqual([['POST', `/${ANA}/erase`, { reason: 'asked for it' }]])
  })

  it('is_shown_with_what_became_of_the_letters_to_them', async () => {
    there.letters = [
      letter('l-2', { kind: 'welcome', state: 'failed', reason: 'refused', reply: 550 }),
      letter('l-1', { state: 'waiting', reason: 'put-off', reply: 451 }),
      letter('l-0', { kind: 'suspended', again: null }),
    ]
    const { user } = visit(moderator, at)
    const letters = await panelOf('Letters')
    expect(
      await letters.findByRole('row', { name: /^welcome failed the mail server refused it \(550\)/ }),
    ).toBeVisible()
    await user.click(letters.getByRole('button', { name: 'Earlier' }))
    const waiting = await letters.findByRole('row', {
      name: /^new password waiting the mail server put it off \(451\)/,
    })
    const told = letters.getByRole('row', { name: /^account suspended sent/ })
    expect(within(told).queryByRole('button')).toBeNull()
    await user.click(within(waiting).getByRole('button', { name: /Send the letter of .* again/ }))
    await pressWhenReady(user, 'Send Ana Ruiz a new password link')
    await waitFor(() => expect(there.sent).toEqual([['POST', `/${ANA}/reset-password`, null]]))
  })

  it('is_sent_a_link_for_another_password', async () => {
    const { user } = visit(moderator, at)
    await user.click(await press('Reset password…'))
    await pressWhenReady(user, 'Send Ana Ruiz a new password link')
    expect(await screen.findByText('The link is on its way to ana@example.com.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Delete…' })).toBeNull()
  })

  it('is_welcomed_by_letter_while_they_never_came', async () => {
    there.person = person({ last_login: null })
    const { user } = visit(moderator, at)
    await user.click(await press('Send welcome letter…'))
    await pressWhenReady(user, 'Send Ana Ruiz a welcome letter')
    expect(await screen.findByText('The link is on its way to ana@example.com.')).toBeVisible()
    expect(there.sent).toEqual([['POST', `/${ANA}/send-onboarding-email`, null]])
  })

  it('is_offered_nothing_that_would_lock_oneself_out', async () => {
    visit({ ...admin, id: ANA }, at)
    expect(await press('Reset password…')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Suspend…|Delete…/ })).toBeNull()
  })

  it('is_corrected_by_what_differs_alone', async () => {
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Edit')
    const dialog = await inDialog()
    expect(dialog.getByRole('textbox', { name: 'First name' })).toHaveFocus()
    expect(dialog.getByRole('button', { name: 'Change Ana Ruiz' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Tags' }), 'vip')
    await user.click(dialog.getByRole('combobox', { name: 'Tier' }))
    await user.click(await screen.findByRole('option', { name: 'starter' }))
    await user.click(dialog.getByRole('button', { name: 'Change Ana Ruiz' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(there.sent).toEqual([['PUT', `/${ANA}`, { tags: ['vip'], subscription_tier: 'starter' }]])
  })

  it('is_never_set_back_to_what_was_there_before_somebody_else_changed_it', async () => {
    const matched: (string | null)[] = []
    server.use(
      http.put('*/api/v1/admin/users/:id', async ({ request }) => {
        matched.push(request.headers.get('If-Match'))
        if (matched.at(-1) !== `"${there.person.version}"`)
          return problem(412, 'version-conflict', 'Not the version you saw')
        there.sent.push(await request.json())
        return HttpResponse.json(there.person, { headers: { 'Event-Position': '42' } })
      }),
    )
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Edit')
    const dialog = await inDialog()
    const write = (name: string, text: string) => user.type(dialog.getByRole('textbox', { name }), text)
    await write('Tags', 'vip')
    there.person = person({ version: 8, email: 'ana@acme.example' })
    await pressWhenReady(user, 'Change Ana Ruiz')
    expect(await dialog.findByText('Not the version you saw')).toBeVisible()
    expect(await press('Change Ana Ruiz')).toBeDisabled()
    await pressWhenReady(user, 'Load what is there now')
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue('ana@acme.example'),
    )
    expect(dialog.getByRole('textbox', { name: 'Tags' })).toHaveValue('')
    await write('Tags', 'vip')
    await pressWhenReady(user, 'Change Ana Ruiz')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(matched).toEqual(['"7"', '"8"'])
    expect(there.sent).toEqual([{ tags: ['vip'] }])
  })

  it('stays_as_it_was_opened_while_somebody_else_changes_it', async () => {
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Edit')
    there.person = person({ version: 8, email: 'ana@acme.example' })
    await user.click((await inDialog()).getByRole('textbox', { name: 'Tags' }))
    act(() => focusManager.setFocused(false))
    act(() => focusManager.setFocused(true))
    expect(await screen.findByText('ana@acme.example')).toBeInTheDocument()
    await user.keyboard('vip')
    await pressWhenReady(user, 'Change Ana Ruiz')
    await waitFor(() => expect(there.sent).toEqual([['PUT', `/${ANA}`, { tags: ['vip'] }]]))
  })

  it('keeps_the_line_breaks_of_notes', async () => {
    there.person = person({ internal_notes: 'knows Ben' })
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Edit')
    await user.type((await inDialog()).getByRole('textbox', { name: 'Internal notes' }), '{Enter}on leave')
    await pressWhenReady(user, 'Change Ana Ruiz')
    const noted = { internal_notes: 'knows Ben\non leave' }
    await waitFor(() => expect(there.sent).toEqual([['PUT', `/${ANA}`, noted]]))
  })

  it('loses_an_exception_when_none_is_chosen', async () => {
    there.person = person({ tier_source: 'override', subscription_tier: 'starter' })
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Edit')
    await user.click((await inDialog()).getByRole('combobox', { name: 'Tier' }))
    await user.click(await screen.findByRole('option', { name: 'no exception' }))
    await pressWhenReady(user, 'Change Ana Ruiz')
    await waitFor(() => expect(there.sent).toEqual([['PUT', `/${ANA}`, { subscription_tier: null }]]))
  })
})
