import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn } from './browser'

/** Nobody else is called so. */
const FAMILY = 'Bulkeley'
const NAMES = ['Ada', 'Bob', 'Cleo'] as const
const MAIL = `dora.${FAMILY}@example.org`.toLowerCase()

let browser: Browser
let admin: Opened
let ids: string[]

/** As the page would ask, without its screens. */
function ask<T>(page: Page, method: string, path: string, body: object | null = null): Promise<T> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const token = /csrf_token=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const answer = await fetch(path, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': decodeURIComponent(token),
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: body && JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    { method, path, body },
  )
}

beforeAll(async () => {
  browser = await launch()
  admin = await signIn(browser)
  const people = NAMES.map((firstName) => {
    const email = `${firstName}.${FAMILY}@example.org`.toLowerCase()
    return ask<{ id: string }>(admin.page, 'POST', '/api/v1/admin/users', {
      email,
      firstName,
      lastName: FAMILY,
      sendWelcomeEmail: false,
    })
  })
  ids = (await Promise.all(people)).map(({ id }) => id)
})

afterAll(async () => {
  for (const id of ids) await ask(admin.page, 'DELETE', `/api/v1/admin/users/${id}`)
  await browser.close()
})

const dialog = () => admin.page.getByRole('dialog')
const job = () => admin.page.getByRole('region', { name: /^Job\b/ })
const over = () => job().getByText('done', { exact: true }).waitFor()

async function chooseAll() {
  const { page } = admin
  await page.goto(`${BASE}/admin/users?q=${FAMILY}`)
  await page.getByText('3 people', { exact: true }).waitFor()
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check()
  await page.getByText('3 on this page').waitFor()
}

describe('many people at once', () => {
  it('are_given_a_role', async () => {
    const { page } = admin
    await chooseAll()
    await page.getByRole('button', { name: 'Assign role…' }).click()
    await dialog().getByRole('combobox', { name: 'Role' }).click()
    await page.getByRole('option', { name: 'developer' }).click()
    await dialog().getByText('3 would go through').waitFor()
    await dialog().getByRole('button', { name: 'Assign developer to 3 people' }).click()
    await job().getByRole('link', { name: 'Give 3 people the role developer' }).waitFor()
    await over()
  })

  it('keep_their_job_in_sight_over_a_reload', async () => {
    const { page } = admin
    await page.reload()
    await over()
    await page.getByRole('row', { name: /Ada.*developer/ }).waitFor()
  })

  it('are_told_one_by_one', async () => {
    const { page } = admin
    await job().getByRole('link', { name: 'Give 3 people the role developer' }).click()
    await page.getByRole('button', { name: 'done 3' }).waitFor()
    await page.getByRole('link', { name: `ada.${FAMILY.toLowerCase()}@example.org` }).waitFor()
  })

  it('lose_it_again_when_the_job_is_taken_back', async () => {
    const { page } = admin
    await page.getByRole('button', { name: 'Take back…' }).click()
    await dialog().getByText('3 to be put back').waitFor()
    await dialog().getByRole('button', { name: 'Take it back' }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Take back: Give 3 people the role developer' })
      .waitFor()
    await over()
    await page.getByRole('button', { name: 'done 3' }).waitFor()
  })

  it('go_on_where_one_of_them_cannot', async () => {
    const { page } = admin
    await chooseAll()
    await ask(page, 'DELETE', `/api/v1/admin/users/${ids.pop()}`)
    await page.getByRole('button', { name: 'Suspend…' }).click()
    await dialog().getByText('2 would go through').waitFor()
    await dialog().getByRole('list', { name: 'Who would be refused, and why' }).getByText('Cleo').waitFor()
    await dialog().getByRole('textbox', { name: 'Reason' }).fill('browser test')
    await dialog().getByRole('button', { name: 'Suspend 2 people' }).click()
    await over()
    await job().getByRole('link', { name: 'Show what failed' }).click()
    await page.getByRole('button', { name: 'failed 1', pressed: true }).waitFor()
    expect(await page.getByRole('region', { name: 'Table: Rows' }).getByRole('row').count()).toBe(2)
  })

  it('come_from_a_file_with_other_names_of_columns', async () => {
    const { page } = admin
    await page.goto(`${BASE}/admin/users/import`)
    await page.getByLabel(/^A file with commas/).setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Mail;Vorname;Nachname;Shoe\n${MAIL};Dora;${FAMILY};42\n`),
    })
    await page.getByRole('button', { name: 'Check what would happen' }).click()
    await page.getByRole('button', { name: 'Import 1 person' }).click()
    await page.getByRole('heading', { level: 1, name: 'Import 1 person' }).waitFor()
    await over()
    const dora = page.getByRole('link', { name: MAIL })
    await dora.waitFor()
    ids.push((await dora.getAttribute('href'))?.split('/').at(-1) ?? '')
  })

  it('leave_no_fault_behind', () => {
    expect(admin.faults).toEqual([])
  })
})
