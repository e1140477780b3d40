import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'
import { PRINTER_DOWN, takePrinterDown } from './lab'

/** Until a source is read again. */
const READ = { timeout: 60_000 }

let browser: Browser
let opened: Opened
let recover: () => Promise<unknown>

beforeAll(async () => {
  recover = await takePrinterDown()
  browser = await launch()
  opened = await signIn(browser)
})

afterAll(async () => {
  await recover()
  await browser.close()
})

const dialog = (page: Page) => page.getByRole('dialog')
const told = (page: Page) => page.getByRole('region', { name: 'Source told' })

describe('an operator and an alert', () => {
  it('is_led_to_it_by_the_verdict', async () => {
    const { page } = opened
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await verdict.getByText('CRITICAL').waitFor(READ)
    await verdict.getByRole('button', { name: /reason/ }).click()
    await verdict
      .getByRole('list')
      .getByRole('link', { name: new RegExp(escaped(PRINTER_DOWN)) })
      .click(READ)
    await page.waitForURL('**/ops/alerts/*')
    await page.getByRole('region', { name: 'Timeline' }).getByText('Raised').first().waitFor()
  })

  it('acknowledges_it_in_the_list_by_keys_alone', async () => {
    const { page } = opened
    await page.goto(`${BASE}/ops/alerts?unacked=true&source=librenms-1`)
    await page.locator('main tr', { hasText: PRINTER_DOWN }).waitFor()
    // Nothing can be asked for before the page is live.
    await page.getByRole('banner').getByText('LIVE').waitFor()
    await page.keyboard.press('j')
    await page.locator('main tr[aria-current]', { hasText: PRINTER_DOWN }).waitFor()
    await page.keyboard.press('a')
    await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('browser test')
    await dialog(page).getByText('AlertAcknowledged').waitFor()
    await dialog(page).getByRole('button', { name: 'Acknowledge' }).press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await page.goto(`${BASE}/ops/alerts?state=acked`)
    await page.locator('main tr', { hasText: PRINTER_DOWN }).filter({ hasText: 'source knows' }).waitFor(READ)
  })

  it('sees_on_its_page_what_was_said_and_that_its_source_was_read_to_know', async () => {
    const { page } = opened
    await page.locator('main tr', { hasText: PRINTER_DOWN }).getByRole('link').click()
    await page.getByRole('region', { name: 'Timeline' }).getByText('“browser test”').first().waitFor()
    await told(page).getByText('CONFIRMED', { exact: true }).waitFor()
  })

  it('takes_it_back_and_the_source_knows_that_too', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Take back' }).click()
    await dialog(page).getByText('AlertUnacknowledged').waitFor()
    await dialog(page).getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('button', { name: /^Acknowledge/ }).waitFor()
    await told(page).getByText('source knows').waitFor(READ)
  })

  it('sees_it_end_when_the_device_is_back', async () => {
    const { page } = opened
    await recover()
    await page.getByText('RECOVERED').locator('visible=true').first().waitFor(READ)
    expect(await page.getByRole('button', { name: /^Acknowledge/ }).count()).toBe(0)
  })

  it('leaves_no_fault_behind', () => {
    expect(opened.faults).toEqual([])
  })
})

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&')
}
