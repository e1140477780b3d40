import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { NOW } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { acceptsRehearsals, server } from '../../app/test-server'
import { ProvisioningPage } from './ProvisioningPage'
import { usesOf } from './scopes'

const key = (key_id: string, key_name: string, permissions: string[]) => ({
  key_id,
  key_name,
  key_prefix: `ops_${key_id}`,
  last4: 'xAmU',
  permissions,
  user_id: 'u-ben',
  user_name: 'ben',
  org_id: null,
  created_at: NOW,
  expires_at: NOW,
  last_used: NOW,
  last_used_ip: '192.0.2.7',
  status: 'active',
  is_active: true,
  ip_allow: [],
  limit_credits: null,
  limit_reset: null,
  spent_credits: null,
})

beforeEach(() => {
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/auth/provider', () => HttpResponse.json({ provider: 'oidc', account_url: null })),
    http.get('*/api/v1/admin/api-keys', () =>
      HttpResponse.json({
        items: [key('0123456789AB', 'Okta', ['scim:write']), key('AB0123456789', 'CI', ['power:read'])],
        nextCursor: null,
      }),
    ),
  )
})

it('a_directory_is_told_where_to_ask_and_which_keys_are_for_it', async () => {
  render(
    <RoutedStage>
      <ProvisioningPage />
    </RoutedStage>,
  )
  expect(await screen.findByText('Okta')).toBeInTheDocument()
  expect(screen.queryByText('CI')).not.toBeInTheDocument()
  expect(screen.getByText(/\/scim\/v2$/)).toBeInTheDocument()
})

it('says_what_an_outside_provider_keeps_to_itself', async () => {
  render(
    <RoutedStage>
      <ProvisioningPage />
    </RoutedStage>,
  )
  expect(await screen.findByText(/creates nobody/)).toBeVisible()
})

it('does_not_say_that_there_is_none_before_all_were_looked_at', async () => {
  server.use(
    http.get('*/api/v1/admin/api-keys', () =>
      HttpResponse.json({ items: [key('AB0123456789', 'CI', ['power:read'])], nextCursor: 'more' }),
    ),
  )
  render(
    <RoutedStage>
      <ProvisioningPage />
    </RoutedStage>,
  )
  expect(await screen.findByText('None among the newest keys. Look at the earlier ones.')).toBeVisible()
})

it('a_key_for_it_is_made_with_the_scope_chosen', async () => {
  render(
    <RoutedStage>
      <ProvisioningPage />
    </RoutedStage>,
  )
  await screen.findByText('Okta')
  await userEvent.click(screen.getByRole('button', { name: 'Add key for a directory…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Scopes: 1 chosen')).toBeInTheDocument()
})

it('only_those_who_write_people_give_the_scope_away', () => {
  expect(usesOf(['users:read'])).not.toContain('scim:write')
  expect(usesOf(['users:write'])).toContain('scim:write')
})
