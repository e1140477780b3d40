import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'

let browser: Browser
let opened: Opened

beforeAll(async () => {
  browser = await launch()
  opened = await signIn(browser)
})

afterAll(() => browser.close())

describe('an operator and an alert', () => {
  it('acknowledges_by_keys_alone_and_sees_the_source_read_to_know', async () => {
    const { page } = opened
    await page.goto(`${BASE}/ops/alerts?unacked=true`)
    const title = await page.locator('main table a').first().textContent()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('browser test')
    await dialog.getByText('AlertAcknowledged').waitFor()
    await dialog.getByRole('button', { name: 'Acknowledge' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.goto(`${BASE}/ops/alerts?state=acked&q=${encodeURIComponent(title ?? '')}`)
    await page.locator('main tr', { hasText: 'source knows' }).first().waitFor({ timeout: 60_000 })
  })

  it('finds_reason_and_command_on_its_page', async () => {
    const { page } = opened
    await page.locator('main tr', { hasText: 'source knows' }).first().getByRole('link').click()
    await page.getByRole('region', { name: 'Timeline' }).getByText('“browser test”').first().waitFor()
    await page.getByRole('region', { name: 'Source told' }).getByText('CONFIRMED').waitFor()
  })

  it('takes_it_back', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Take back' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('AlertUnacknowledged').waitFor()
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('button', { name: /^Acknowledge/ }).waitFor()
    await page
      .getByRole('region', { name: 'Source told' })
      .getByText('source knows')
      .waitFor({ timeout: 60_000 })
  })

  it('is_led_there_by_the_verdict', async () => {
    const { page } = opened
    await page.goto(`${BASE}/ops`)
    await page.getByRole('button', { name: /reasons?$/ }).click()
    await page.getByRole('list', { name: 'Reasons' }).locator('a[href^="/ops/alerts/"]').first().click()
    await page.getByRole('region', { name: 'Timeline' }).waitFor()
  })

  it('leaves_no_fault_behind', () => {
    expect(opened.faults).toEqual([])
  })
})
