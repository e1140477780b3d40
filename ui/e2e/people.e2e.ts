import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anew, BASE, fillIn, launch, type Opened, signIn } from './browser'
import { letterTo } from './lab'

const EMAIL = 'nadia.new@example.org'
const PASSWORD = 'a password of her own'

let browser: Browser
let admin: Opened
let nadia: Page

beforeAll(async () => {
  browser = await launch()
  admin = await signIn(browser)
})

afterAll(() => browser.close())

describe('a demo', () => {
  it('has_people_in_teams_that_a_job_brings', async () => {
    const { page } = admin
    await page.goto(`${BASE}/admin/jobs`)
    await page.getByRole('link', { name: 'Import 300 people' }).waitFor()
    await page.goto(`${BASE}/admin/organizations?kind=team`)
    await page.getByRole('link', { name: 'Harbor Robotics' }).waitFor()
  })
})

const dialog = (page: Page) => page.getByRole('dialog')

describe('an administrator and somebody new', () => {
  it('is_told_which_field_is_wrong', async () => {
    const { page } = admin
    await page.goto(`${BASE}/admin/users`)
    await page.getByRole('link', { name: 'Add user' }).click()
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody')
    await page.getByRole('button', { name: 'Create user' }).click()
    await page.getByText('must be an e-mail address').waitFor()
  })

  it('adds_her', async () => {
    const { page } = admin
    await page.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL)
    await page.getByRole('textbox', { name: 'First name' }).fill('Nadia')
    await page.getByRole('textbox', { name: 'Last name' }).fill('New')
    await page.getByRole('button', { name: 'Create user' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nadia New' }).waitFor()
  })

  it('finds_her_in_the_list', async () => {
    const { page } = admin
    await page.goto(`${BASE}/admin/users?q=nadia.n`)
    await page.getByRole('link', { name: 'Nadia New' }).waitFor()
  })

  it('sends_her_a_letter_by_which_she_comes_in', async () => {
    const { links } = await letterTo(EMAIL)
    nadia = await anew(browser)
    await nadia.goto(links[0] ?? '')
    await nadia.locator('input[type="password"]').fill(PASSWORD)
    await nadia.getByRole('button', { name: 'Save' }).click()
    await fillIn(nadia, { username: EMAIL, password: PASSWORD })
    await nadia.getByRole('region', { name: 'Verdict' }).waitFor()
  })

  it('shuts_her_out_at_once', async () => {
    const { page } = admin
    await page.getByRole('link', { name: 'Nadia New' }).click()
    await page.getByRole('button', { name: 'Suspend…' }).click()
    await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('browser test')
    await dialog(page).getByRole('button', { name: 'Suspend Nadia New' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('suspended', { exact: true }).first().waitFor()
    await nadia.getByRole('link', { name: 'Sign in' }).waitFor()
  })

  it('leaves_no_fault_behind', () => {
    expect(admin.faults).toEqual([])
  })
})
