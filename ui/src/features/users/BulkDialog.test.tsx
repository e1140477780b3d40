import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { bulk, JOB, sent, serveBulk } from './bulk.fixture'
import { ANA, admin, problem, serveUsers, there, user, visit } from './users.fixture'

beforeEach(() => {
  serveUsers()
  serveBulk()
})

const refused = (user_id: string, error: string, code: string) => ({
  row: 1,
  user_id,
  email: null,
  error,
  code,
})

const dialog = () => screen.findByRole('dialog')
const button = async (name: string | RegExp) => within(await dialog()).findByRole('button', { name })

/** Chooses both people and one thing to be done with them. */
async function ask(act: string, all = false) {
  const visited = visit(admin, '/admin/users')
  const { user: who } = visited
  await who.click(await screen.findByRole('checkbox', { name: 'Choose all on this page' }))
  if (all) {
    await who.click(await screen.findByRole('checkbox', { name: 'Choose kim' }))
    await who.click(screen.getByRole('button', { name: /^Choose all/ }))
  }
  await who.click(screen.getByRole('button', { name: act }))
  return visited
}

describe('something done with many people', () => {
  it('gives_a_role_once_it_is_known_what_becomes_of_each', async () => {
    bulk.refused = [refused(ANA, 'The role is stronger than your own', 'role-too-strong')]
    const { router, user: who } = await ask('Assign role…')
    expect(await dialog()).toHaveTextContent('Ana Ruiz, kim')
    expect(await button('Assign to 2 people')).toBeDisabled()
    expect(bulk.asked).toEqual([])
    await who.click(within(await dialog()).getByRole('combobox', { name: 'Role' }))
    await who.click(await screen.findByRole('option', { name: 'moderator' }))
    expect(await within(await dialog()).findByText('1 would go through')).toBeVisible()
    const list = within(await dialog()).getByRole('list', { name: 'Who would be refused, and why' })
    expect(list).toHaveTextContent('Ana RuizThe role is stronger than your ownrole-too-strong')
    expect(await screen.findByRole('heading', { name: 'Assign moderator to 1 person?' })).toBeVisible()
    await who.click(await button('Assign moderator to 1 person'))
    await waitFor(() => expect(router.state.location.search).toBe(`?job=${JOB}`))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('contentinfo')).toBeNull()
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Users' })).toHaveFocus())
    expect(sent()).toEqual([
      {
        act: 'assign-roles',
        rehearsed: false,
        key: expect.stringMatching(/./),
        prefer: 'respond-async',
        body: { role: 'moderator', mode: 'add', user_ids: [ANA, 'u-kim'] },
      },
    ])
  })

  it('takes_the_place_of_other_roles_where_that_is_wanted', async () => {
    const { user: who } = await ask('Assign role…')
    await who.click(within(await dialog()).getByRole('combobox', { name: 'Role' }))
    await who.click(await screen.findByRole('option', { name: 'viewer' }))
    await who.click(
      within(await dialog()).getByRole('radio', { name: 'in the place of the roles they hold' }),
    )
    await waitFor(() => expect(bulk.asked.at(-1)?.body).toMatchObject({ mode: 'replace' }))
  })

  it('ends_an_exception_in_the_tier', async () => {
    const { user: who } = await ask('Set tier…')
    await who.click(within(await dialog()).getByRole('combobox', { name: 'Tier' }))
    await who.click(await screen.findByRole('option', { name: 'no exception' }))
    await who.click(await button('Set the tier of 2 people'))
    await waitFor(() => expect(sent()[0]?.body).toEqual({ tier: null, user_ids: [ANA, 'u-kim'] }))
  })

  it('suspends_only_with_a_reason', async () => {
    const { user: who } = await ask('Suspend…')
    const reason = within(await dialog()).getByRole('textbox', { name: 'Reason' })
    expect(reason).toHaveFocus()
    expect(await within(await dialog()).findByText('2 would go through')).toBeVisible()
    expect(await button('Suspend 2 people')).toBeDisabled()
    await who.type(reason, 'left')
    await who.click(await button('Suspend 2 people'))
    await waitFor(() => expect(sent()[0]?.body).toEqual({ reason: 'left', user_ids: [ANA, 'u-kim'] }))
  })

  it('deletes_whom_a_filter_finds_once_their_number_is_typed', async () => {
    const { user: who } = await ask('Delete…', true)
    expect(await dialog()).toHaveTextContent('all 2 that match')
    expect(await within(await dialog()).findByText('2 would go through')).toBeVisible()
    await who.type(within(await dialog()).getByRole('textbox', { name: 'Reason' }), 'closed')
    const number = within(await dialog()).getByRole('textbox', { name: /Protected/ })
    await who.type(number, '20')
    expect(await button('Delete 2 people')).toBeDisabled()
    await who.type(number, '{Backspace}')
    await who.click(await button('Delete 2 people'))
    await waitFor(() => expect(sent()[0]?.body).toEqual({ reason: 'closed', filter: {}, expected_count: 2 }))
  })

  it('begins_nothing_where_nobody_would_go_through', async () => {
    bulk.refused = [refused(ANA, 'They are active', 'no'), refused('u-kim', 'They are active', 'no')]
    await ask('Activate…')
    expect(await within(await dialog()).findByText('0 would go through')).toBeVisible()
    expect(await button('Activate 0 people')).toBeDisabled()
  })

  it('looks_again_where_the_filter_finds_other_people_by_now', async () => {
    const { user: who } = await ask('Activate…', true)
    there.users = [...there.users, user('lee')]
    bulk.instead = () => problem(409, 'count-changed', 'The count has changed', { count: 3 })
    await who.click(await button('Activate 2 people'))
    expect(await screen.findByText('The count has changed')).toBeVisible()
    expect(await button('Activate 3 people')).toBeEnabled()
  })

  it('is_the_same_request_when_it_is_sent_again', async () => {
    const { user: who } = await ask('Activate…')
    await button('Activate 2 people')
    await waitFor(async () => expect(await button('Activate 2 people')).toBeEnabled())
    bulk.instead = () => problem(503, 'storage-unavailable', 'The storage cannot be reached')
    await who.click(await button('Activate 2 people'))
    expect(await screen.findByText('The storage cannot be reached')).toBeVisible()
    await who.click(await button('Activate 2 people'))
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent()[1]?.key).toBe(sent()[0]?.key)
  })

  it('shows_the_job_also_where_it_was_over_at_once', async () => {
    const { router, user: who } = await ask('Activate…')
    await waitFor(async () => expect(await button('Activate 2 people')).toBeEnabled())
    bulk.instead = () => HttpResponse.json({ job_id: JOB, total_requested: 2 })
    await who.click(await button('Activate 2 people'))
    await waitFor(() => expect(router.state.location.search).toBe(`?job=${JOB}`))
  })
})
