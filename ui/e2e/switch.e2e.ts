import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'
import { slowDown } from './lab'

let browser: Browser
let opened: Opened

beforeAll(async () => {
  browser = await launch()
  opened = await signIn(browser)
})

afterAll(() => browser.close())

describe('an operator at the command center', () => {
  it('sees_the_units_of_the_lab_live', async () => {
    const { page } = opened
    await page.getByText('LIVE', { exact: true }).locator('visible=true').first().waitFor()
    await page.getByRole('meter').first().waitFor()
    expect(await page.getByRole('button', { name: /outlet 3,/ }).count()).toBeGreaterThan(0)
  })

  it('switches_outlet_3_and_sees_pending_then_what_the_device_says', async () => {
    const { page } = opened
    const tile = page.getByRole('button', { name: /^PDU-1 outlet 3,/ })
    const wanted = (await tile.getAttribute('aria-label'))?.includes(', on,') ? 'off' : 'on'
    await tile.click()
    const dialog = page.getByRole('dialog')
    const confirmation = dialog.getByRole('textbox', { name: /Protected/ })
    if (await confirmation.isVisible()) {
      const title = await dialog.getByRole('heading').textContent()
      await confirmation.fill(title?.replace(/^Turn O(N|FF) (.*)\?$/, '$2') ?? '')
    }
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('browser test')
    const mend = await slowDown('pdus/pdu-1')
    await dialog.getByRole('button', { name: /^Turn / }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('region', { name: 'COMMANDS' })
      .getByText(/waiting for the device/)
      .waitFor()
    await mend()
    await page
      .getByRole('region', { name: 'COMMANDS' })
      .getByText(/confirmed in/)
      .waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: new RegExp(`^PDU-1 outlet 3,.*, ${wanted}(,|$)`) }).waitFor()
  })

  it('finds_it_in_the_history_with_who_and_why', async () => {
    const { page } = opened
    await page.goto(`${BASE}/audit?type=power.OutletSwitchRequested`)
    const row = page.getByRole('button', { name: /to O(N|FF), “browser test”/ }).first()
    await row.click()
    await page.getByRole('link', { name: 'Go to this instant' }).click()
    await page.getByText(/^VIEWING/).waitFor()
    expect(await page.getByRole('button', { name: /outlet 3,/ }).count()).toBe(0)
    await page.getByRole('button', { name: /Return to live/ }).click()
    await page
      .getByRole('button', { name: /outlet 3,/ })
      .first()
      .waitFor()
  })

  it('wears_the_theme_that_was_chosen_before', async () => {
    const { page } = opened
    await page.goto(`${BASE}/account/preferences`)
    await page.getByRole('radio', { name: 'Light' }).check({ force: true })
    await page.goto(`${BASE}/ops`)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
  })

  it('leaves_no_fault_behind', () => {
    expect(opened.faults).toEqual([])
  })
})
