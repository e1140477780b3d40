import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ApiKey } from '../../api/types'
import { NOW } from '../../app/gallery/fixtures'
import { RoutedStage } from '../../app/gallery/stage'
import { pressWhenReady } from '../../app/pressWhenReady'
import { acceptsRehearsals, server } from '../../app/test-server'
import { AllKeysPage } from './AllKeysPage'
import { OwnKeys } from './OwnKeys'
import { addressesOf, groupsOf, toggled } from './scopes'

const SECRET = 'ops_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAmU'

const keyNamed = (name: string, part: Partial<ApiKey> = {}): ApiKey => ({
  key_id: '0123456789AB',
  key_name: name,
  key_prefix: 'ops_0123456789AB',
  last4: 'xAmU',
  permissions: ['power:read', 'power:write', 'alerts:read'],
  user_id: 'u-ben',
  user_name: 'ben',
  org_id: null,
  created_at: NOW,
  expires_at: NOW,
  last_used: null,
  last_used_ip: null,
  status: 'active',
  is_active: true,
  ip_allow: ['192.0.2.0/24'],
  limit_credits: null,
  limit_reset: null,
  spent_credits: null,
  ...part,
})

let own: ApiKey[] = []
let asked: unknown[] = []

const shown = {
  api_key: SECRET,
  key_id: '0123456789AB',
  key_name: 'nightly',
  key_prefix: 'ops_0123456789AB',
  permissions: ['power:read'],
  org_id: null,
  created_at: NOW,
  expires_at: NOW,
  warning: '',
}

beforeEach(() => {
  own = [
    keyNamed('nightly'),
    keyNamed('old', { key_id: 'AB0123456789', status: 'revoked', is_active: false }),
  ]
  asked = []
  server.use(
    acceptsRehearsals,
    http.get('*/api/v1/account/api-keys', () => HttpResponse.json({ api_keys: own, total: own.length })),
    http.post('*/api/v1/account/api-keys', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json(shown, { status: 201 })
    }),
    http.post('*/api/v1/account/api-keys/:id/rotate', async ({ request, params }) => {
      asked.push([params.id, await request.json()])
      return HttpResponse.json(shown, { status: 201 })
    }),
    http.put('*/api/v1/account/api-keys/:id', async ({ request, params }) => {
      asked.push([params.id, await request.json()])
      return HttpResponse.json(own[0])
    }),
    http.delete('*/api/v1/account/api-keys/:id', ({ params }) => {
      asked.push(['revoke', params.id])
      own = []
      return HttpResponse.json({ success: true, message: '', key_id: '' })
    }),
    http.get('*/api/v1/admin/api-keys', () =>
      HttpResponse.json({ items: [keyNamed('of another', { user_name: 'ana' })], nextCursor: null }),
    ),
  )
})

function visit() {
  render(
    <RoutedStage>
      <OwnKeys />
    </RoutedStage>,
  )
  return userEvent.setup()
}

const rowOf = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(`^${name}`) }))

describe('ones own keys', () => {
  it('are_shown_without_their_secrets_and_only_good_ones_can_be_rotated', async () => {
    visit()
    const row = await rowOf('nightly')
    expect(row.getByText('ops_0123456789AB_…xAmU')).toBeVisible()
    expect(row.getByText('never')).toBeVisible()
    expect(row.getByText('power:read, power:write +1')).toBeVisible()
    expect(row.getByRole('button', { name: 'Rotate… nightly' })).toBeVisible()
    expect((await rowOf('old')).queryByRole('button')).toBeNull()
  })

  it('show_a_new_secret_until_somebody_says_that_they_have_kept_it', async () => {
    const user = visit()
    await user.click(await screen.findByRole('button', { name: 'Add key…' }))
    const make = await screen.findByRole('button', { name: 'Make the key' })
    expect(make).toBeDisabled()
    await user.click(screen.getByLabelText('Name'))
    await user.paste('nightly')
    expect(make).toBeDisabled()
    await user.click(screen.getByLabelText('power:read'))
    await user.click(screen.getByLabelText('Only from these addresses'))
    await user.paste('192.0.2.7, ::1')
    await waitFor(() => expect(make).toBeEnabled())
    await user.click(make)
    expect(await screen.findByText(SECRET)).toBeVisible()
    expect(asked).toEqual([
      {
        name: 'nightly',
        expires_in_days: 90,
        permissions: ['power:read'],
        org_id: null,
        ip_allow: ['192.0.2.7', '::1'],
        limit_credits: null,
        limit_reset: null,
      },
    ])
    const close = screen.getByRole('button', { name: 'Close' })
    expect(close).toBeDisabled()
    await user.keyboard('{Escape}')
    expect(screen.getByText(SECRET)).toBeVisible()
    await user.click(screen.getByLabelText('I have kept it'))
    await user.click(close)
    await expect.poll(() => screen.queryByText(SECRET)).toBeNull()
  })

  it('get_another_secret_with_an_overlap', async () => {
    const user = visit()
    await pressWhenReady(user, 'Rotate… nightly')
    await pressWhenReady(user, 'Make another secret for nightly')
    expect(await screen.findByText(SECRET)).toBeVisible()
    expect(asked).toEqual([['0123456789AB', { overlap_hours: 24 }]])
  })

  it('send_only_what_was_changed', async () => {
    const user = visit()
    await pressWhenReady(user, 'Change… nightly')
    await user.type(await screen.findByLabelText('Name'), ' report')
    await pressWhenReady(user, 'Change nightly')
    await expect
      .poll(() => asked)
      .toEqual([
        ['0123456789AB', { name: 'nightly report', ip_allow: null, limit_credits: null, limit_reset: null }],
      ])
  })

  it('are_revoked_after_a_question', async () => {
    const user = visit()
    await pressWhenReady(user, 'Revoke… nightly')
    await pressWhenReady(user, 'Revoke nightly')
    expect(await screen.findByText('No API key')).toBeVisible()
    expect(asked).toEqual([['revoke', '0123456789AB']])
  })

  it('say_that_no_further_one_is_allowed_before_anything_is_written', async () => {
    const problem = {
      title: 'No further API key is allowed',
      status: 409,
      code: 'keys-exhausted',
      errors: [],
    }
    server.use(
      http.post('*/api/v1/account/api-keys', () =>
        HttpResponse.json({ dry_run: true, accepted: false, problem, would_emit: [] }),
      ),
    )
    const user = visit()
    await user.click(await screen.findByRole('button', { name: 'Add key…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('No further API key is allowed')
    expect(screen.getByRole('button', { name: 'Make the key' })).toBeDisabled()
  })

  it('say_why_one_was_refused', async () => {
    server.use(
      acceptsRehearsals,
      http.post('*/api/v1/account/api-keys', () =>
        HttpResponse.json(
          { title: 'No further API key is allowed', status: 409, code: 'keys-exhausted', errors: [] },
          { status: 409 },
        ),
      ),
    )
    const user = visit()
    await user.click(await screen.findByRole('button', { name: 'Add key…' }))
    await user.type(await screen.findByLabelText('Name'), 'one more')
    await user.click(screen.getByLabelText('llm:models'))
    await pressWhenReady(user, 'Make the key')
    expect(await screen.findByRole('alert')).toHaveTextContent('No further API key is allowed')
  })

  it('say_when_they_cannot_be_read', async () => {
    server.use(
      http.get('*/api/v1/account/api-keys', () =>
        HttpResponse.json({ title: 'Away', status: 404, code: 'not-found', errors: [] }, { status: 404 }),
      ),
    )
    visit()
    expect(await screen.findByRole('alert')).toHaveTextContent('Away')
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible()
  })
})

describe('all keys', () => {
  it('say_whose_they_are', async () => {
    render(
      <RoutedStage>
        <AllKeysPage />
      </RoutedStage>,
    )
    expect((await rowOf('of another')).getByText('ana')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull()
  })
})

describe('the words of scopes', () => {
  it('are_grouped_by_what_they_are_about_with_ones_own_keys_among_them', () => {
    expect(groupsOf(['power:execute', 'power:read', 'alerts:read'])).toEqual([
      { resource: 'alerts', actions: ['read'] },
      { resource: 'api_keys', actions: ['read', 'write', 'delete'] },
      { resource: 'power', actions: ['read', 'execute'] },
    ])
  })

  it('are_chosen_and_left_again', () => {
    expect(toggled(['b'], 'a')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })

  it('come_with_addresses_however_they_are_parted', () => {
    expect(addressesOf(' 192.0.2.1,\n::1 ; 10.0.0.0/8 ')).toEqual(['192.0.2.1', '::1', '10.0.0.0/8'])
  })
})
