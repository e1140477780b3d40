import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anew, BASE, fillIn, launch, type Opened, signIn } from './browser'
import { letterTo } from './lab'

const TEAM = 'Night watch'
const EMAIL = 'ines.new@example.org'
const PASSWORD = 'a password of her own'

let browser: Browser
let owner: Opened
let ines: Page
let link: string

beforeAll(async () => {
  browser = await launch()
  owner = await signIn(browser)
})

afterAll(() => browser.close())

const dialog = (page: Page) => page.getByRole('dialog')
const title = (page: Page) => page.getByRole('heading', { level: 1, name: TEAM })

describe('an owner and somebody invited', () => {
  it('founds_a_team', async () => {
    const { page } = owner
    await page.goto(`${BASE}/admin/organizations`)
    await page.getByRole('button', { name: 'Found organization' }).click()
    await dialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill(TEAM)
    await dialog(page).getByRole('button', { name: 'Found organization' }).click()
    await title(page).waitFor()
  })

  it('invites_her_and_is_told_which_address_is_none', async () => {
    const { page } = owner
    await page.getByRole('link', { name: 'Invitations' }).click()
    await page.getByRole('textbox', { name: 'E-mail addresses' }).fill(`${EMAIL}\nnobody`)
    await page.getByRole('button', { name: 'Send 2 invitations' }).click()
    const sent = page.getByRole('status')
    await sent.getByText('is invited by letter').waitFor()
    await sent.getByRole('listitem').filter({ hasText: 'nobody' }).waitFor()
    await page.getByRole('row', { name: EMAIL }).getByText('invited, 7 days left').waitFor()
    // The console tells of the refused address; that is no fault.
    owner.faults.length = 0
  })

  it('lets_her_make_an_account_by_the_link_in_the_letter', async () => {
    link = (await letterTo(EMAIL)).links[0] ?? ''
    ines = await anew(browser, { locale: 'en-GB' })
    await ines.goto(link)
    await ines.getByRole('link', { name: 'Create an account' }).click()
    await ines.getByText(EMAIL).waitFor()
    await ines.getByRole('textbox', { name: 'First name' }).fill('Ines')
    await ines.getByRole('textbox', { name: 'Last name' }).fill('New')
    await ines.locator('input[type="password"]').fill(PASSWORD)
    await ines.getByRole('button', { name: 'Create' }).click()
    await ines.waitForURL('**/idp/login')
    await fillIn(ines, { username: EMAIL, password: PASSWORD })
    await ines.getByText(`You are signed in as ${EMAIL}`).waitFor()
  })

  it('has_her_as_a_member_once_she_accepts', async () => {
    const { page } = owner
    await ines.getByRole('button', { name: 'Accept the invitation' }).click()
    await title(ines).waitFor()
    await page.reload()
    await page.getByRole('row', { name: EMAIL }).getByText('accepted', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Members' }).click()
    await page.getByRole('row', { name: EMAIL }).waitFor()
  })

  it('tells_her_when_she_follows_the_link_again', async () => {
    await ines.goto(link)
    await ines.getByRole('button', { name: 'Accept the invitation' }).click()
    await ines.getByText('You belong to the organization already.').waitFor()
  })

  it('leaves_no_fault_behind', () => {
    expect(owner.faults).toEqual([])
  })
})
