import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'

/** Nobody's, kept for documentation. */
const ATTACKER = '203.0.113.77'
const OURS = '127.0.0.1'

/** Until a firewall is read in the wanted state. */
const READ = { timeout: 60_000 }

let browser: Browser
let opened: Opened

beforeAll(async () => {
  browser = await launch()
  opened = await signIn(browser)
})

afterAll(() => browser.close())

const dialog = (page: Page) => page.getByRole('dialog')
const row = (page: Page) => page.locator('main tr', { hasText: ATTACKER })

async function ask(address: string) {
  const { page } = opened
  await page.goto(`${BASE}/ops/security?tab=blocks`)
  await page.getByRole('button', { name: 'Block an address…' }).click()
  await dialog(page).getByRole('textbox', { name: 'Address' }).fill(address)
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('browser test')
}

describe('an operator and an attacker', () => {
  it('is_told_why_an_address_of_our_own_is_not_blocked', async () => {
    const { page } = opened
    await ask(OURS)
    await dialog(page).getByRole('alert').waitFor()
    expect(
      await dialog(page)
        .getByRole('button', { name: `Block ${OURS}` })
        .isDisabled(),
    ).toBe(true)
  })

  it('keeps_it_out_and_sees_the_firewall_read_to_do_so', async () => {
    const { page } = opened
    await ask(ATTACKER)
    await dialog(page).getByText('BlockRequested').waitFor()
    await dialog(page)
      .getByRole('button', { name: `Block ${ATTACKER}` })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
    await row(page).getByText('BLOCKED', { exact: true }).first().waitFor(READ)
    await row(page)
      .getByText(/^in (1 d|23 h)/)
      .waitFor()
  })

  it('lets_it_in_again', async () => {
    const { page } = opened
    await row(page)
      .getByRole('button', { name: /^Unblock/ })
      .click()
    await dialog(page).getByText('BlockRequested').waitFor()
    await dialog(page)
      .getByRole('button', { name: `Unblock ${ATTACKER}` })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
    await row(page)
      .getByText('BLOCKED', { exact: true })
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 })
  })

  it('leaves_no_fault_behind', () => {
    expect(opened.faults).toEqual([])
  })
})
