import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anew, BASE, fillIn, launch, type Opened, signIn, violations } from './browser'

/** Tells what this trial asked for from what others left. */
const TRIAL = Date.now().toString(36)

/** Somebody else who may switch outlets, made for this alone. */
const SECOND = { username: `sam.${TRIAL}`, password: 'a password given to him' }
const CHOSEN = 'another one that he chose'
const SMOKE = `smoke in the rack, ${TRIAL}`
const RULE = 'power.SwitchOutlet'

interface Asked {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly may: readonly string[]
}

let browser: Browser
let first: Opened
let second: Page
let secondId: string

/** Asks the API as whoever is signed in on a page; `null` for an answer without words. */
function ask<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return page.evaluate(
    async ([method, path, body]) => {
      const csrf = /csrf_token=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const reply = await fetch(`/api/v1${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': decodeURIComponent(csrf),
          'Idempotency-Key': crypto.randomUUID(),
        },
        ...(body ? { body } : {}),
      })
      const text = await reply.text()
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
      return text ? JSON.parse(text) : null
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )
}

beforeAll(async () => {
  browser = await launch()
  first = await signIn(browser)
  const made = await ask<{ id: string }>(first.page, 'POST', '/admin/users', {
    email: `${SECOND.username}@example.org`,
    username: SECOND.username,
    password: SECOND.password,
    roles: ['operator'],
  })
  secondId = made.id
  second = await anew(browser, { locale: 'en-GB', reducedMotion: 'reduce' })
  await second.goto(`${BASE}/login`)
  await second.getByRole('link', { name: 'Sign in' }).click()
  await fillIn(second, SECOND)
  await second.locator('input[type="password"]').fill(CHOSEN)
  await second.getByRole('button', { name: 'Save' }).click()
  await fillIn(second, { ...SECOND, password: CHOSEN })
  await second.getByRole('region', { name: 'Verdict' }).waitFor()
})

/** Whatever became of the trial, nobody after it waits for a second person. */
afterAll(async () => {
  try {
    await first.page.goto(`${BASE}/admin/approvals?view=rules`)
    const { items } = await ask<{ items: Asked[] }>(first.page, 'GET', '/admin/approvals?status=waiting')
    for (const { id } of items.filter(({ may }) => may.includes('withdraw')))
      await ask(first.page, 'POST', `/commands/${id}/cancel`)
    const { types } = await ask<{ types: { type: string; required: boolean }[] }>(
      first.page,
      'GET',
      '/admin/approvals/rules',
    )
    if (types.some(({ type, required }) => type === RULE && required)) {
      const off = { required: false, minutes: 15 }
      const asked = await ask<Asked>(first.page, 'PUT', `/admin/approvals/rules/${RULE}`, off)
      if (asked.status === 'awaiting_approval')
        await ask(first.page, 'POST', `/commands/${asked.id}/break-glass`, {
          reason: 'end of the trial of this rule',
        })
    }
    if (secondId) await ask(first.page, 'DELETE', `/admin/users/${secondId}`)
  } finally {
    await browser.close()
  }
})

/** Outlet 3 of PDU-1, whose name is typed where it is protected. */
async function openOutlet(page: Page) {
  await page.goto(`${BASE}/ops`)
  await page.getByRole('button', { name: /^PDU-1 outlet 3,/ }).click()
  const dialog = page.getByRole('dialog')
  const confirmation = dialog.getByRole('textbox', { name: /Protected/ })
  await dialog.getByRole('textbox', { name: 'Reason' }).waitFor()
  if (await confirmation.isVisible()) {
    const title = await dialog.getByRole('heading').textContent()
    await confirmation.fill(title?.replace(/^Turn O(N|FF) (.*)\?$/, '$2') ?? '')
  }
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('trial of two persons')
  return dialog
}

async function request(page: Page) {
  const dialog = await openOutlet(page)
  await dialog.getByRole('button', { name: 'Request approval' }).click()
  await dialog.getByText('It waits for a second person').waitFor()
  return dialog
}

async function changeRule(page: Page, to: 'Request approval' | 'Change the rule') {
  await page.goto(`${BASE}/admin/approvals?view=rules`)
  const row = page.getByRole('row').filter({ hasText: RULE })
  await row.getByRole('button', { name: /^Change…/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').click()
  await dialog.getByRole('button', { name: to }).click()
  return { dialog, row }
}

/** What is asked for, on the page of approvals that is open; the dock names it as well. */
const rows = (page: Page, text: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text })

async function ownRow(): Promise<Locator> {
  await first.page.goto(`${BASE}/admin/approvals`)
  const row = rows(first.page, 'You asked for it')
  await row.waitFor()
  return row
}

/** Does what waits alone. What is sent is over before anything else is looked at. */
async function breakGlass(row: Locator, why: string) {
  await row.getByRole('button', { name: /^Break glass…/ }).click()
  const dialog = first.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(why)
  expect(await violations(first.page, 'all')).toEqual([])
  await dialog.getByRole('button', { name: 'Break glass and do it now' }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('a command under the rule of two persons', () => {
  it('is_put_under_it', async () => {
    const { row } = await changeRule(first.page, 'Change the rule')
    await row.getByText(/needed, waits 15 minutes/).waitFor()
    expect(await violations(first.page, 'all')).toEqual([])
  })

  it('is_requested_instead_of_done', async () => {
    const dialog = await request(first.page)
    expect(await violations(first.page, 'all')).toEqual([])
    await dialog.getByRole('link', { name: 'Open approvals' }).click()
    const own = await ownRow()
    expect(await own.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
    expect(await violations(first.page, 'all')).toEqual([])
  })

  it('is_done_as_soon_as_a_second_person_agrees', async () => {
    await second.goto(`${BASE}/admin/approvals`)
    const asked = rows(second, 'trial of two persons')
    await asked.getByRole('button', { name: /^Approve…/ }).click()
    await second.getByRole('button', { name: 'Agree, and do it now' }).click()
    await asked.waitFor({ state: 'detached' })
    await second.goto(`${BASE}/admin/approvals?view=ended`)
    await second
      .getByText(/^Decided by /)
      .first()
      .waitFor()
    expect(await violations(second, 'all')).toEqual([])
  })

  it('is_done_alone_where_somebody_breaks_the_glass', async () => {
    await request(first.page)
    await breakGlass(await ownRow(), SMOKE)
    await first.page.goto(`${BASE}/admin/approvals?view=review`)
    const done = rows(first.page, SMOKE)
    await done.getByText('DONE WITHOUT A SECOND PERSON').waitFor()
    expect(await done.getByRole('button', { name: /^Review…/ }).count()).toBe(0)
  })

  it('is_reviewed_by_somebody_else', async () => {
    await second.goto(`${BASE}/admin/approvals?view=review`)
    const done = rows(second, SMOKE)
    await done.getByRole('button', { name: /^Review…/ }).click()
    await second.getByRole('textbox', { name: 'Note' }).fill('I have seen the smoke')
    await second.getByRole('button', { name: 'Reviewed', exact: true }).click()
    await done.waitFor({ state: 'detached' })
  })

  it('is_taken_out_of_it_by_two_persons_alone', async () => {
    const { dialog } = await changeRule(first.page, 'Request approval')
    await dialog.getByText('It waits for a second person').waitFor()
    // The second one may switch outlets and read the history, but does not look after the platform.
    await second.goto(`${BASE}/admin/approvals`)
    const asked = rows(second, RULE)
    await asked.waitFor()
    expect(await asked.getByRole('button', { name: /^Approve…/ }).count()).toBe(0)
    await breakGlass(await ownRow(), 'end of the trial of this rule')
    await first.page.goto(`${BASE}/admin/approvals?view=rules`)
    const row = first.page.getByRole('row').filter({ hasText: RULE })
    await row.getByText('not needed').waitFor()
  })

  it('leaves_no_fault_behind', () => {
    expect(first.faults).toEqual([])
  })
})
