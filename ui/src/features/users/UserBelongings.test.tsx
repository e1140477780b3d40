import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { pressWhenReady } from '../../app/pressWhenReady'
import { ANA, admin, panelOf, serveUsers, session, there, visit } from './users.fixture'

beforeEach(serveUsers)

const at = `/admin/users/${ANA}`
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const inDialog = async () => within(await screen.findByRole('dialog'))

describe('what somebody has', () => {
  it('is_one_more_role_of_those_one_may_give', async () => {
    const { user } = visit(admin, at)
    await user.click(await press('Assign role…'))
    const dialog = await inDialog()
    await user.click(await dialog.findByRole('combobox'))
    const offered = (await screen.findAllByRole('option')).map((option) => option.textContent)
    expect(offered).toEqual(['viewer', 'moderator'])
    await user.click(screen.getByRole('option', { name: 'moderator' }))
    await pressWhenReady(user, 'Make Ana Ruiz moderator')
    await waitFor(() => expect(there.sent).toEqual([['POST', `/${ANA}/roles/assign`, { role: 'moderator' }]]))
  })

  it('is_one_role_less_and_the_focus_stays_beside_the_gap', async () => {
    const { user } = visit(admin, at)
    await pressWhenReady(user, 'Remove… developer')
    await pressWhenReady(user, 'Take developer from Ana Ruiz')
    await waitFor(() => expect(screen.getByText('developer: no longer in this list')).toBeInTheDocument())
    expect(there.sent).toEqual([['DELETE', `/${ANA}/roles/developer`, null]])
    expect(screen.getByRole('row', { name: /^auditor/ })).toHaveFocus()
  })

  it('are_sessions_that_end_one_by_one_or_all_at_once', async () => {
    const { user } = visit(admin, at)
    const sessions = await panelOf('Sessions')
    expect(await sessions.findAllByText('Firefox · Linux')).toHaveLength(2)
    const [first] = sessions.getAllByRole('button', { name: /^End the session/ })
    await user.click(first as HTMLElement)
    await waitFor(() => expect(sessions.getAllByText('Firefox · Linux')).toHaveLength(1))
    expect(there.sent).toEqual([['DELETE', `/${ANA}/sessions/s-1`, null]])
  })

  it('are_sessions_at_the_provider_named_after_what_they_open', async () => {
    there.sessions = [
      { ...session('s-3', ''), userAgent: null, source: 'idp', clients: { c: 'grafana' } },
      { ...session('s-4', ''), userAgent: null, source: 'idp', clients: {} },
    ]
    visit(admin, at)
    const sessions = await panelOf('Sessions')
    expect(await sessions.findByText('At the identity provider: grafana')).toBeInTheDocument()
    expect(sessions.getByText('At the identity provider')).toBeInTheDocument()
  })

  it('are_sessions_here_shown_with_a_word_on_those_that_cannot_be_seen', async () => {
    there.warnings = ['Without those at the provider: The identity provider is away']
    visit(admin, at)
    const sessions = await panelOf('Sessions')
    expect(await sessions.findByText(/Without those at the provider/)).toBeInTheDocument()
    expect(sessions.getAllByText('Firefox · Linux')).toHaveLength(2)
  })

  it('is_a_past_that_goes_on_where_one_asks', async () => {
    const { user } = visit(admin, at)
    const activity = await panelOf('Activity')
    expect(await activity.findAllByText('Ana was given a role')).toHaveLength(1)
    await user.click(activity.getByRole('button', { name: 'Earlier' }))
    await waitFor(() => expect(activity.getAllByText('Ana was given a role')).toHaveLength(2))
    expect(activity.queryByRole('button', { name: 'Earlier' })).toBeNull()
  })
})
