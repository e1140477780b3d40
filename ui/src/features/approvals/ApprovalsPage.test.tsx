import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { command, me } from '../../app/gallery/fixtures'
import { pressWhenReady } from '../../app/pressWhenReady'
import { server } from '../../app/test-server'
import { approval, keeper, rule, serveApprovals, there, visit } from './approvals.fixture'

beforeEach(serveApprovals)

const row = async () => within(await screen.findByRole('listitem'))
const inDialog = async () => within(await screen.findByRole('dialog'))

describe('what waits for a second person', () => {
  it('says_who_asks_for_what_and_how_long_it_waits', async () => {
    visit()
    const one = await row()
    expect(one.getByRole('heading', { name: 'Switch outlet lab-04' })).toBeVisible()
    expect(one.getByText(/ana asks,.*“swap the disks”/)).toBeVisible()
    expect(one.getByText('OFF')).toBeVisible()
    expect(one.getByText(/1[23]:\d\d left/)).toBeVisible()
    expect(one.getByText('Somebody else with power:execute has to agree.')).toBeVisible()
  })

  it('is_agreed_to_once_it_is_said_what_that_does', async () => {
    const { user } = visit()
    await user.click(await screen.findByRole('button', { name: /^Approve…/ }))
    expect((await inDialog()).getByText(/done at once, in the name of whoever asked/)).toBeVisible()
    expect(there.sent).toEqual([])
    await pressWhenReady(user, 'Agree, and do it now')
    await waitFor(() => expect(there.sent).toEqual([['approve', { note: null }]]))
    expect(await screen.findByText('Nothing waits')).toBeVisible()
  })

  it.each([
    ['that it moved', { key: 'approval/c1', id: 'c1', status: 'withdrawn', position: 5 }],
    ['that something was missed', { kind: 'resync' }],
  ])('is_looked_at_again_by_whoever_is_told_%s', async (_, message) => {
    const { tell } = visit('/admin/approvals', { ...me, permissions: ['power:read', 'power:execute'] })
    await row()
    there.approvals = []
    tell(message)
    expect(await screen.findByText('Nothing waits')).toBeVisible()
  })

  it('is_denied_with_a_note_alone', async () => {
    const { user } = visit()
    await user.click(await screen.findByRole('button', { name: /^Deny…/ }))
    const dialog = await inDialog()
    expect(dialog.getByRole('button', { name: 'Deny it' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'not today')
    await pressWhenReady(user, 'Deny it')
    await waitFor(() => expect(there.sent).toEqual([['deny', { note: 'not today' }]]))
  })

  it('of_ones_own_is_for_somebody_else_to_agree_to', async () => {
    there.approvals = [
      approval({
        requested_by: { type: 'user', id: me.id, name: 'ben' },
        may: ['withdraw', 'break-glass'],
      }),
    ]
    const { user } = visit()
    const one = await row()
    expect(one.getByText(/You asked for it/)).toBeVisible()
    expect(one.queryByRole('button', { name: /Approve/ })).toBeNull()
    await user.click(one.getByRole('button', { name: /^Break glass…/ }))
    const dialog = await inDialog()
    expect(dialog.getByText(/all administrators get a letter/)).toBeVisible()
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'smoke')
    expect(dialog.getByRole('button', { name: 'Break glass and do it now' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), ' in the rack')
    await pressWhenReady(user, 'Break glass and do it now')
    await waitFor(() => expect(there.sent).toEqual([['break-glass', { reason: 'smoke in the rack' }]]))
  })

  it('stays_where_the_server_would_refuse', async () => {
    const problem = { title: 'Nobody agrees to their own', status: 403, code: 'self-approval', errors: [] }
    server.use(
      http.post('*/api/v1/commands/:id/approve', () =>
        HttpResponse.json({ dry_run: true, accepted: false, problem, would_emit: [] }),
      ),
    )
    const { user } = visit()
    await user.click(await screen.findByRole('button', { name: /^Approve…/ }))
    expect(await screen.findByText('Nobody agrees to their own')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Agree, and do it now' })).toBeDisabled()
  })

  it('says_why_it_cannot_be_read_and_asks_again', async () => {
    server.use(
      http.get(
        '*/api/v1/admin/approvals',
        () =>
          HttpResponse.json({ title: 'Away', status: 404, code: 'not-found', errors: [] }, { status: 404 }),
        { once: true },
      ),
    )
    const { user } = visit('/admin/approvals?view=waiting')
    await user.click(await screen.findByRole('button', { name: 'Retry' }))
    expect(await screen.findByRole('heading', { name: /^Switch outlet/ })).toBeVisible()
  })
})

describe('broken glass', () => {
  it('is_open_until_somebody_else_has_said_something_of_it', async () => {
    const by = { type: 'user', id: 'u-ana', name: 'ana' }
    there.approvals = [
      approval({
        status: 'done',
        may: ['review'],
        break_glass: { by, at: '2026-11-21T13:29:00.000Z', reason: 'smoke in the rack' },
      }),
    ]
    const { user } = visit('/admin/approvals?view=review')
    const one = await row()
    expect(one.getByText('DONE WITHOUT A SECOND PERSON')).toBeVisible()
    expect(one.getByText(/Glass broken by ana, .* · “smoke in the rack”/)).toBeVisible()
    await user.click(one.getByRole('button', { name: /^Review…/ }))
    await user.type((await inDialog()).getByRole('textbox', { name: 'Note' }), 'I saw the smoke')
    await pressWhenReady(user, 'Reviewed')
    await waitFor(() => expect(there.sent).toEqual([['review', { note: 'I saw the smoke' }]]))
  })
})

describe('the rules', () => {
  it('say_of_each_command_whether_it_waits_or_why_it_cannot', async () => {
    there.rules = [
      rule('power.SwitchOutlet', { required: true }),
      rule('identity.CreateApiKey', { approvable: false, why_not: 'its answer holds a secret' }),
    ]
    visit('/admin/approvals?view=rules', keeper)
    const power = within(await screen.findByRole('region', { name: 'Power' }))
    expect(power.getByText('needed, waits 15 minutes')).toBeVisible()
    const identity = within(screen.getByRole('region', { name: 'People and access' }))
    expect(identity.getByText('its answer holds a secret')).toBeVisible()
    expect(identity.queryByRole('button')).toBeNull()
  })

  it('are_changed_once_the_server_would_accept_it', async () => {
    const { user } = visit('/admin/approvals?view=rules', keeper)
    await user.click(await screen.findByRole('button', { name: /^Change…/ }))
    const dialog = await inDialog()
    const minutes = dialog.getByRole('textbox', { name: 'Waits for, in minutes' })
    await user.click(dialog.getByRole('checkbox', { name: 'A second person has to agree' }))
    await user.clear(minutes)
    await user.type(minutes, '1441')
    expect(dialog.getByText('must be a whole number from 1 to 1440')).toBeVisible()
    await user.clear(minutes)
    await user.type(minutes, '30')
    await pressWhenReady(user, 'Change the rule')
    await waitFor(() => expect(there.sent).toEqual([['power.SwitchOutlet', { required: true, minutes: 30 }]]))
    expect(await screen.findByText('needed, waits 30 minutes')).toBeVisible()
  })

  it('wait_themselves_where_that_needs_a_second_person', async () => {
    const approval = { required: true, minutes: 15 }
    server.use(
      http.put('*/api/v1/admin/approvals/rules/:type', ({ request }) =>
        new URL(request.url).searchParams.has('dry_run')
          ? HttpResponse.json({ dry_run: true, accepted: true, problem: null, would_emit: [], approval })
          : HttpResponse.json(command({ status: 'awaiting_approval' }), { status: 202 }),
      ),
    )
    there.rules = [rule('power.SwitchOutlet', { required: true })]
    const { user } = visit('/admin/approvals?view=rules', keeper)
    await user.click(await screen.findByRole('button', { name: /^Change…/ }))
    await user.click((await inDialog()).getByRole('checkbox'))
    expect(await screen.findByText(/has to agree within 15 minutes. Nothing happens before/)).toBeVisible()
    await pressWhenReady(user, 'Request approval')
    const dialog = await inDialog()
    expect(await dialog.findByText('It waits for a second person')).toBeVisible()
    expect(dialog.getByRole('link', { name: 'Open approvals' })).toHaveAttribute('href', '/admin/approvals')
    expect(dialog.queryByRole('button', { name: /Change|Request/ })).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('needed, waits 15 minutes')).toBeVisible()
  })

  it('are_for_those_alone_who_look_after_the_platform', async () => {
    visit('/admin/approvals?view=rules', me)
    expect(await screen.findByRole('heading', { name: /^Switch outlet/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Rules' })).toBeNull()
  })
})
