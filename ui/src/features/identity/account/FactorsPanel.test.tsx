import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Factor, Factors } from '../../../api/types'
import { RoutedStage } from '../../../app/gallery/stage'
import { server } from '../../../app/test-server'
import { FactorsPanel } from './FactorsPanel'

const app: Factor = {
  id: 'f-app',
  kind: 'totp',
  name: null,
  added_at: '2026-11-21T13:00:00.000Z',
  last_used: null,
}
const CODES = ['aaaaa-11111', 'bbbbb-22222']

let known: Factors
let asked: unknown[]

beforeEach(() => {
  asked = []
  known = {
    offered: true,
    passkeys: true,
    required: false,
    factors: [],
    recovery_codes_left: 0,
    few_codes_left: false,
  }
  server.use(
    http.get('*/api/v1/account/factors', () => HttpResponse.json(known)),
    http.post('*/api/v1/account/factors/totp', () =>
      HttpResponse.json({
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/x',
        qr: { size: 29, path: 'M4 4h1v1h-1z' },
        seconds: 900,
      }),
    ),
    http.post('*/api/v1/account/factors/totp/confirm', async ({ request }) => {
      asked.push(await request.json())
      known = { ...known, factors: [app], recovery_codes_left: 2 }
      return HttpResponse.json({ factor: app, recovery_codes: CODES })
    }),
    http.post('*/api/v1/account/recovery-codes', () => HttpResponse.json({ codes: CODES })),
    http.delete('*/api/v1/account/factors/:id', ({ params }) => {
      asked.push(params.id)
      known = { ...known, factors: [] }
      return HttpResponse.json(known)
    }),
  )
})

function visit() {
  render(
    <RoutedStage>
      <FactorsPanel />
    </RoutedStage>,
  )
  return userEvent.setup()
}

const button = (name: string) => screen.findByRole('button', { name })

describe('second factors', () => {
  it('are_set_up_by_a_key_and_its_first_code_and_recovery_codes_are_shown_once', async () => {
    const person = visit()
    await screen.findByText('Only the password protects this account')
    await person.click(await button('Add an app…'))
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeVisible()
    expect(await button('Confirm')).toBeDisabled()
    await person.type(screen.getByRole('textbox', { name: 'Code that the app shows' }), '123456')
    await person.click(await button('Confirm'))
    const codes = await screen.findByRole('region', { name: 'Recovery codes' })
    for (const code of CODES) expect(codes).toHaveTextContent(code)
    expect(screen.queryByRole('button', { name: /^Add / })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Make new codes…' })).toBeNull()
    expect(asked).toEqual([{ code: '123456' }])
    await person.click(await button('I have kept them'))
    expect(screen.queryByText('aaaaa-11111')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Add an app…' })).toBeNull()
  })

  it('are_removed_after_one_more_question', async () => {
    known = { ...known, factors: [app], recovery_codes_left: 9 }
    const person = visit()
    await person.click(await button('Remove App with codes…'))
    expect(asked).toEqual([])
    await person.click(await button('Remove now'))
    await screen.findByText('Only the password protects this account')
    expect(asked).toEqual(['f-app'])
  })

  it('say_that_a_role_needs_one_to_whoever_has_none', async () => {
    known = { ...known, required: true }
    visit()
    await screen.findByText(/A role of yours needs a second factor/)
    await screen.findByText('Only the password protects this account')
  })

  it('say_when_few_recovery_codes_are_left', async () => {
    known = { ...known, factors: [app], recovery_codes_left: 2, few_codes_left: true }
    const person = visit()
    await screen.findByText('Few codes left')
    await person.click(await button('Make new codes…'))
    expect(screen.queryByRole('region', { name: 'Recovery codes' })).toBeNull()
    await screen.findByText('Those you have are void from then on.')
    await person.click(await button('Make them now'))
    const codes = await screen.findByRole('region', { name: 'Recovery codes' })
    expect(within(codes).getAllByRole('listitem')).toHaveLength(2)
  })

  it('offer_no_passkey_to_a_browser_that_knows_none', async () => {
    visit()
    await screen.findByText('Passkeys do not work in this browser or under this address.')
    expect(screen.queryByRole('button', { name: 'Add a passkey…' })).toBeNull()
  })

  it('are_the_matter_of_an_outside_provider', async () => {
    known = { ...known, offered: false }
    visit()
    await screen.findByText('Second factors are the identity provider’s')
  })

  it('say_when_they_could_not_be_read', async () => {
    server.use(
      http.get('*/api/v1/account/factors', () =>
        HttpResponse.json({ title: 'Broken', status: 500, code: 'internal-error' }, { status: 500 }),
      ),
    )
    visit()
    await button('Retry')
  })
})
