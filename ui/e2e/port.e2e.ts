import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'
import { slowDown } from './lab'

/** A desk of the office, and the port that carries our own way to that switch. */
const SWITCH = '/ops/network/zyxel-2'
const DESK = `${SWITCH}/ports/13`
const OUR_WAY = `${SWITCH}/ports/1`

let browser: Browser
let opened: Opened

beforeAll(async () => {
  browser = await launch()
  opened = await signIn(browser)
})

afterAll(() => browser.close())

/** Asks in the dialog, and follows the command to its end. */
async function act(verb: 'Disable' | 'Enable') {
  const { page } = opened
  await page.getByRole('button', { name: `${verb}…` }).click()
  const dialog = page.getByRole('dialog')
  const cancel = dialog.getByRole('button', { name: 'Cancel' })
  expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('browser test')
  const mend = await slowDown('switches/zyxel-2')
  await dialog.getByRole('button', { name: new RegExp(`^${verb} `) }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .locator('main dl')
    .getByText(verb === 'Disable' ? 'DISABLING' : 'ENABLING')
    .waitFor()
  await mend()
  await page
    .getByRole('button', { name: verb === 'Disable' ? 'Enable…' : 'Disable…' })
    .and(page.locator(':enabled'))
    .waitFor({ timeout: 60_000 })
}

describe('an operator and a port', () => {
  it('is_led_there_by_the_faceplate', async () => {
    const { page } = opened
    await page.goto(`${BASE}/ops`)
    await page.locator(`main a[href="${DESK}"]`).click()
    await page.waitForURL(`**${DESK}`)
    await page.getByRole('heading', { level: 1, name: /^Port 13 / }).waitFor()
  })

  it('disables_it_and_sees_pending_then_what_the_device_says', async () => {
    const { page } = opened
    await act('Disable')
    await page
      .getByRole('region', { name: 'Port', exact: true })
      .getByText('DISABLED', { exact: true })
      .waitFor()
    await page.goto(BASE + SWITCH)
    await page.getByRole('link', { name: /port 13,.* disabled$/ }).waitFor()
  })

  it('enables_it_again_and_finds_who_and_why', async () => {
    const { page } = opened
    await page.goto(BASE + DESK)
    await act('Enable')
    await page.getByText('“browser test”').first().waitFor()
    await page.goto(`${BASE}/audit?type=network.PortActionRequested`)
    await page
      .getByRole('button', { name: /“browser test”/ })
      .first()
      .waitFor()
  })

  it('is_told_why_our_own_way_is_not_taken_away', async () => {
    const { page } = opened
    await page.goto(BASE + OUR_WAY)
    await page.getByRole('button', { name: 'Disable…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('alert')
      .getByText(/carries our own way to the switch/)
      .waitFor()
    expect(await dialog.getByRole('button', { name: /^Disable / }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  it('leaves_no_fault_behind', () => {
    expect(opened.faults).toEqual([])
  })
})
