import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../app/test-server'
import {
  ACME,
  held,
  member,
  organization,
  rowOf,
  serveOrganizations,
  viewer,
  visit,
} from './organizations.fixture'

const grant = (feature_key: string, enabled: boolean, value: string | null) => ({
  feature_key,
  enabled,
  value,
  granted_by: 'tier',
  source_id: 'trial',
})

beforeEach(() => {
  serveOrganizations()
  server.use(
    http.get('*/api/v1/organizations/roles', () =>
      HttpResponse.json({
        roles: [
          { name: 'owner', rights: ['view_all', 'delete_org'] },
          { name: 'member', rights: ['view_all'] },
        ],
      }),
    ),
    http.get('*/api/v1/organizations/:id/features', () =>
      HttpResponse.json({
        features: [
          grant('api_calls_limit', true, '-1'),
          grant('api_key_limit', true, '5'),
          grant('byok_enabled', false, null),
          grant('team_seats', true, '3'),
          grant('something_new', true, '7'),
        ],
      }),
    ),
    http.get('*/api/v1/account/api-keys', () =>
      HttpResponse.json({ api_keys: [{ is_active: true }, { is_active: false }], total: 2 }),
    ),
  )
})

const cells = async (label: string) => {
  const table = await screen.findByRole('region', { name: label })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
}

describe('what an organization has', () => {
  it('tells_how_much_of_its_plan_is_used_and_when_nothing_is_left', async () => {
    held.listed = [organization({ seats: { used: 3, limit: 3 } })]
    visit(viewer, `/admin/organizations/${ACME}/plan`)
    await screen.findByText('none left')
    const rows = await cells('Table: What the plan grants')
    expect(rows[0]).toMatch(/–any number$/)
    expect(rows[1]).toMatch(/15$/)
    expect(rows[2]).toMatch(/–no$/)
    expect(rows[3]).toBe('Seats for people3none left3')
    expect(rows[4]).toBe('something_new–7')
  })

  it('tells_what_each_role_may', async () => {
    visit(viewer, `/admin/organizations/${ACME}/roles`)
    expect(await cells('Table: Roles')).toEqual(['see everything of it●may●may', 'delete it●may–may not'])
  })

  it('says_of_a_member_who_cannot_come_in_why_and_of_each_when_they_were_seen', async () => {
    held.members = [
      { ...member('ana', 'owner'), last_seen: '2026-11-21T14:30:00Z' },
      { ...member('kim', 'member'), enabled: false, status: 'suspended' },
      { ...member('gone', 'member'), enabled: false, status: null },
    ]
    visit(viewer, `/admin/organizations/${ACME}`)
    expect((await rowOf('kim@example.com')).getByText('suspended')).toBeVisible()
    expect((await rowOf('gone@example.com')).getByText('deleted')).toBeVisible()
    const ana = await rowOf('ana@example.com')
    expect(ana.queryByText('suspended')).toBeNull()
    expect(ana.getByText(/ago$/)).toBeVisible()
    expect((await rowOf('kim@example.com')).getByText('never')).toBeVisible()
  })
})
