import { createHmac } from 'node:crypto'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anew, BASE, fillIn, launch, type Opened, signIn, violations } from './browser'

const WHO = { username: `finn.${Date.now().toString(36)}`, password: 'a password of his own' }
const CHOSEN = 'another one that he chose'

let browser: Browser
let admin: Opened
let finn: Page
let device: CDPSession

beforeAll(async () => {
  browser = await launch()
  admin = await signIn(browser)
})

afterAll(() => browser.close())

/** What an app shows: RFC 6238 in as many lines as it has. */
function codeOf(secret: string, ahead = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll(' ', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

async function signOut(page: Page) {
  await page.context().clearCookies()
  await page.goto(`${BASE}/login`)
  await page.getByRole('link', { name: 'Sign in' }).click()
}

const landed = (page: Page) => page.getByRole('region', { name: 'Verdict' }).waitFor()

describe('somebody with a second factor', () => {
  it('comes_in_by_the_password_alone_at_first', async () => {
    const { page } = admin
    await page.evaluate(
      async ({ who }) => {
        const csrf = /csrf_token=([^;]+)/.exec(document.cookie)?.[1] ?? ''
        await fetch('/api/v1/admin/users', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
          body: JSON.stringify({
            email: `${who.username}@example.org`,
            username: who.username,
            password: who.password,
          }),
        })
      },
      { who: WHO },
    )
    finn = await anew(browser)
    device = await finn.context().newCDPSession(finn)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signOut(finn)
    await fillIn(finn, WHO)
    await finn.locator('input[type="password"]').fill(CHOSEN)
    await finn.getByRole('button', { name: 'Save' }).click()
    await fillIn(finn, { ...WHO, password: CHOSEN })
    await landed(finn)
  })

  it('adds_a_passkey_and_is_shown_recovery_codes_once', async () => {
    await finn.goto(`${BASE}/account/security`)
    await finn.getByText('Only the password protects this account').waitFor()
    await finn.getByRole('button', { name: 'Add a passkey…' }).click()
    await finn.getByRole('textbox', { name: 'What to call it' }).fill('Finn’s laptop')
    await finn.getByRole('button', { name: 'Make the passkey' }).click()
    const codes = finn.getByRole('region', { name: 'Recovery codes' })
    await codes.waitFor()
    expect(await codes.getByRole('listitem').count()).toBe(10)
    expect(await violations(finn, 'all')).toEqual([])
    await finn.getByRole('button', { name: 'I have kept them' }).click()
    await finn.getByRole('cell', { name: 'Finn’s laptop · Passkey' }).waitFor()
  })

  it('signs_in_with_the_passkey_alone', async () => {
    await signOut(finn)
    await finn.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await landed(finn)
    const me = await finn.evaluate(async () => (await fetch('/api/v1/auth/me')).json())
    expect(me.session.acr).toBe('urn:ops-center:acr:2fa')
    expect(me.session.amr).toContain('mfa')
    expect(me.session.amr).not.toContain('pwd')
  })

  it('is_asked_for_it_after_the_password_too', async () => {
    await signOut(finn)
    await fillIn(finn, { ...WHO, password: CHOSEN })
    await finn.getByRole('heading', { name: 'Second step' }).waitFor()
    expect(await violations(finn, 'all')).toEqual([])
    await finn.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await landed(finn)
  })

  it('adds_an_app_and_signs_in_with_its_code', async () => {
    await finn.goto(`${BASE}/account/security`)
    await finn.getByRole('button', { name: 'Add an app…' }).click()
    await finn.getByRole('img', { name: 'QR code with the same key' }).waitFor()
    const secret = (await finn.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()) ?? ''
    await finn.getByRole('textbox', { name: 'Code that the app shows' }).fill(codeOf(secret))
    await finn.getByRole('button', { name: 'Confirm' }).click()
    await finn.getByRole('cell', { name: 'App with codes', exact: true }).waitFor()

    await signOut(finn)
    await fillIn(finn, { ...WHO, password: CHOSEN })
    await finn.getByRole('textbox', { name: 'Code of your app, or a recovery code' }).fill(codeOf(secret, 1))
    await finn.getByRole('button', { name: 'Go on' }).click()
    await landed(finn)
  })

  it('finds_both_steps_accessible_in_each_theme_and_language_on_a_telephone_without_scripts', async () => {
    for (const [locale, signs, second] of [
      ['de-DE', 'Anmelden', 'Zweiter Schritt'],
      ['en-GB', 'Sign in', 'Second step'],
    ] as const) {
      const plain = await anew(browser, { locale, viewport: { width: 390, height: 844 } })
      // None of the page's own scripts; the check for accessibility is put in from outside.
      await plain.route('**/*.js', (route) => route.abort())
      const inEachTheme = async (heading: string) => {
        for (const theme of ['dark', 'light', 'contrast']) {
          await plain.context().addCookies([{ name: 'ops_theme', value: theme, url: BASE }])
          await plain.reload()
          await plain.getByRole('heading', { name: heading }).waitFor()
          expect(await violations(plain, 'all')).toEqual([])
          expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        }
      }
      await plain.goto(`${BASE}/auth/login`)
      await inEachTheme(signs)
      await fillIn(plain, { ...WHO, password: CHOSEN })
      await inEachTheme(second)
      await plain.context().close()
    }
    const unknown = await anew(browser, { locale: 'de-DE' })
    for (const path of ['/idp/password', '/idp/first-admin', '/idp/register?ticket=x', '/idp/sign-up']) {
      await unknown.goto(`${BASE}${path}`)
      expect(await unknown.locator('html').getAttribute('lang')).toBe('de')
      expect(await violations(unknown, 'all')).toEqual([])
    }
  })

  it('is_helped_by_an_administrator_once_both_are_lost', async () => {
    const { page } = admin
    await page.goto(`${BASE}/admin/users?q=${WHO.username}`)
    await page.getByRole('link', { name: WHO.username }).first().click()
    await page.getByRole('button', { name: 'Remove all…' }).click()
    await page.getByRole('button', { name: /^Remove all of / }).click()
    await page.getByText('None: only the password protects this account').waitFor()

    await signOut(finn)
    await fillIn(finn, { ...WHO, password: CHOSEN })
    await landed(finn)
    expect(admin.faults).toEqual([])
  })
})
