import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../app/test-server'
import { admin, auditor, panelOf, problem, serveRoles, there, visit } from './roles.fixture'

beforeEach(serveRoles)

const at = '/admin/roles'
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const box = (name: string) => screen.findByRole('checkbox', { name })
const inDialog = async () => within(await screen.findByRole('dialog'))

describe('the roles', () => {
  it('are_listed_with_who_holds_them', async () => {
    visit(admin, at)
    const row = within(await screen.findByRole('row', { name: /^night-shift/ }))
    expect(row.getByText('everywhere')).toBeVisible()
    expect(await row.findByRole('link', { name: '2 accounts' })).toHaveAttribute(
      'href',
      '/admin/users?role=night-shift',
    )
    expect(screen.getByRole('row', { name: /^viewer built in/ })).toBeVisible()
  })

  it('that_are_there_from_the_start_are_only_read', async () => {
    visit(admin, `${at}?role=viewer`)
    const panel = await panelOf('viewer')
    expect(
      panel.getByRole('row', { name: 'Power allowed not allowed not allowed not allowed' }),
    ).toBeVisible()
    expect(panel.queryByRole('checkbox')).toBeNull()
    expect(panel.queryByRole('button', { name: 'Delete…' })).toBeNull()
    expect(panel.getByRole('button', { name: 'Clone…' })).toBeVisible()
  })

  it('are_changed_by_nobody_who_may_not', async () => {
    visit(auditor, `${at}?role=night-shift`)
    const panel = await panelOf('night-shift')
    expect(panel.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'New role' })).toBeNull()
  })

  it('are_saved_after_what_changes_was_shown', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    expect(await press('Save…')).toBeDisabled()
    await user.click(await box('power:execute'))
    await user.click(await box('logs:read'))
    await user.click(await press('Save…'))
    const dialog = await inDialog()
    expect(await dialog.findByText('2 accounts that hold it, within a second')).toBeVisible()
    expect(dialog.getByText('power:execute')).toBeVisible()
    expect(there.sent).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Change night-shift' }))
    await waitFor(() =>
      expect(there.sent).toEqual([
        [
          'PUT',
          'night-shift',
          '"4"',
          {
            description: 'At night',
            level: 6,
            scope: 'platform',
            permissions: { power: ['read', 'execute'], logs: [] },
          },
        ],
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await box('power:execute')).toBeChecked()
    expect(await press('Save…')).toBeDisabled()
  })

  it('give_nothing_that_one_does_not_hold', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    const money = await box('billing:write')
    expect(money).toHaveAttribute('aria-disabled', 'true')
    await user.click(money)
    expect(money).not.toBeChecked()
  })

  it('offer_nothing_that_no_role_can_hold', async () => {
    visit(admin, `${at}?role=night-shift`)
    expect(await box('logs:delete')).toBeVisible()
    expect(screen.queryByRole('checkbox', { name: 'logs:execute' })).toBeNull()
    expect(screen.getByText('no role can hold this')).toBeInTheDocument()
  })

  it('begin_as_another_one_with_what_one_may_give', async () => {
    there.roles = there.roles.map((known) =>
      known.name === 'viewer' ? { ...known, permissions: { power: ['read'], billing: ['write'] } } : known,
    )
    const { user } = visit(admin, `${at}?role=viewer`)
    await user.click(await press('Clone…'))
    const dialog = await inDialog()
    expect(dialog.getByText('billing:write')).toBeVisible()
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'looker')
    const verb = dialog.getByRole('button', { name: 'Create looker' })
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() =>
      expect(there.sent).toEqual([
        ['POST', expect.objectContaining({ permissions: { power: ['read'], billing: [] } })],
      ]),
    )
  })

  it('are_walked_through_by_arrow_keys', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    ;(await box('power:read')).focus()
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(await box('billing:write')).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowLeft}')
    await user.keyboard(' ')
    expect(await box('power:read')).not.toBeChecked()
  })

  it('stay_when_the_server_would_refuse', async () => {
    there.refusal = {
      title: 'The role is stronger than your own',
      status: 403,
      code: 'role-too-strong',
      errors: [],
    }
    const { user } = visit(admin, `${at}?role=night-shift`)
    await user.click(await box('logs:read'))
    await user.click(await press('Save…'))
    expect(await screen.findByText('The role is stronger than your own')).toBeVisible()
    expect(await press('Change night-shift')).toBeDisabled()
  })

  it('are_not_written_over_when_somebody_else_was_faster', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    await user.click(await box('logs:read'))
    await user.click(await press('Save…'))
    const verb = await press('Change night-shift')
    await waitFor(() => expect(verb).toBeEnabled())
    there.roles = there.roles.map((known) =>
      known.name === 'night-shift' ? { ...known, description: 'At dawn', version: 5 } : known,
    )
    server.use(
      http.put(
        '*/api/v1/permissions/roles/:name',
        () => problem(412, 'version-conflict', 'Somebody was faster'),
        {
          once: true,
        },
      ),
    )
    await user.click(verb)
    expect(await screen.findByText('Somebody was faster')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(await screen.findByText('Somebody changed this role meanwhile.')).toBeVisible()
    expect(await box('logs:read')).not.toBeChecked()
    expect(await press('Save…')).toBeDisabled()
    await user.click(await press('Take theirs'))
    expect(await box('logs:read')).toBeChecked()
    expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('At dawn')
  })

  it('are_made_after_another_one', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    await user.click(await press('Clone…'))
    const dialog = await inDialog()
    expect(dialog.getByRole('button', { name: 'Create role' })).toBeDisabled()
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Day')
    expect(dialog.getByText('must be 2 to 50 of a to z, 0 to 9, _ and -')).toBeVisible()
    await user.clear(dialog.getByRole('textbox', { name: 'Name' }))
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'day-shift')
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Create day-shift' })).toBeEnabled())
    await user.click(dialog.getByRole('button', { name: 'Create day-shift' }))
    expect(await screen.findByRole('heading', { name: 'day-shift' })).toBeVisible()
    expect(there.sent).toEqual([
      [
        'POST',
        {
          name: 'day-shift',
          description: 'At night',
          level: 6,
          scope: 'platform',
          permissions: { power: ['read'], logs: ['read'] },
        },
      ],
    ])
  })

  it('are_not_deleted_while_somebody_holds_them', async () => {
    there.refusal = { title: 'In use', status: 409, code: 'in-use', errors: [] }
    const { user } = visit(admin, `${at}?role=night-shift`)
    await user.click(await press('Delete…'))
    const dialog = await inDialog()
    expect(await dialog.findByRole('link', { name: 'Who holds night-shift' })).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Delete night-shift' })).toBeDisabled()
  })

  it('are_deleted_when_nobody_does', async () => {
    const { user } = visit(admin, `${at}?role=night-shift`)
    await user.click(await press('Delete…'))
    const verb = await press('Delete night-shift')
    await waitFor(() => expect(verb).toBeEnabled())
    await user.click(verb)
    await waitFor(() => expect(there.sent).toEqual([['DELETE', 'night-shift', '"4"']]))
    await waitFor(() => expect(screen.queryByRole('row', { name: /^night-shift/ })).toBeNull())
  })

  it('that_cannot_be_read_are_asked_for_again', async () => {
    server.use(
      http.get('*/api/v1/permissions/roles', () => problem(403, 'forbidden', 'Not allowed'), { once: true }),
    )
    const { user } = visit(admin, at)
    await user.click(await press('Retry'))
    expect(await screen.findByRole('row', { name: /^night-shift/ })).toBeVisible()
  })
})

describe('why', () => {
  it('is_answered_with_what_would_be_enough', async () => {
    const { user } = visit(admin, at)
    await user.type(await screen.findByRole('textbox', { name: 'With what' }), 'outlet/pdu-1/9')
    await user.click(await press('Ask'))
    expect(await screen.findByText('Not allowed')).toBeVisible()
    expect(screen.getByText('the role operator')).toBeVisible()
    expect(screen.getByText('the role developer as a member of the organization')).toBeVisible()
    expect(there.asked).toEqual(['?resource=power&action=execute&target=outlet%2Fpdu-1%2F9'])
  })

  it('tells_of_somebody_kept_out_that_nothing_counts', async () => {
    there.why = { ...there.why, kept_out: true, enough: [] }
    const { user } = visit(admin, at)
    await user.click(await press('Ask'))
    expect(await screen.findByText(/The account is suspended or switched off/)).toBeVisible()
    expect(screen.queryByText('No role gives this to anybody.')).toBeNull()
  })

  it('names_the_role_that_says_yes', async () => {
    there.why = { ...there.why, allowed: true, rule: 1, by: 'night-shift', enough: [] }
    const { user } = visit(admin, at)
    await user.click(await press('Ask'))
    expect(await screen.findByText('The role night-shift gives it everywhere.')).toBeVisible()
  })
})
