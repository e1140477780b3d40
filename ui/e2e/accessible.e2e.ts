import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE, launch, type Opened, signIn, violations } from './browser'

interface Look {
  readonly name: string
  readonly theme: string
  readonly language: string
  readonly options: BrowserContextOptions
}

const LOOKS: readonly Look[] = [
  { name: 'dark', theme: 'dark', language: 'en', options: {} },
  { name: 'light', theme: 'light', language: 'en', options: {} },
  { name: 'contrast', theme: 'contrast', language: 'en', options: {} },
  { name: 'forced colors', theme: 'dark', language: 'en', options: { forcedColors: 'active' } },
  {
    name: '390 px',
    theme: 'dark',
    language: 'en',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true },
  },
  { name: 'German', theme: 'dark', language: 'de', options: {} },
]

const ROUTES = [
  '/ops',
  '/ops/sources',
  '/ops/sources/new',
  '/audit',
  '/admin/system',
  '/admin/event-processors',
  '/account',
  '/403',
  '/nowhere',
] as const

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** As high as its content, so that nothing lies under a sticky bar just now. */
async function unroll(page: Page) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ width: size.width, height })
}

describe.each(LOOKS)('in $name', ({ theme, language, options }) => {
  let opened: Opened

  beforeAll(async () => {
    opened = await signIn(browser, options)
    const cookie = (name: string, value: string) => ({ name, value, url: BASE })
    await opened.page.context().addCookies([cookie('ops_theme', theme), cookie('ops_lang', language)])
  })

  async function visit(path: string) {
    const { page } = opened
    await page.setViewportSize(options.viewport ?? { width: 1440, height: 900 })
    await page.goto(BASE + path)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.locator('main').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    await unroll(page)
  }

  it.each(ROUTES)('%s has no violation and no sideways scroll', async (path) => {
    await visit(path)
    const { page } = opened
    expect(await violations(page, options.forcedColors === 'active')).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('a PDU and a source have no violation', async () => {
    const { page } = opened
    await visit('/ops')
    await page.locator('main section a[href^="/ops/power/"]').last().click()
    await page.waitForURL('**/ops/power/**')
    await page.getByRole('meter').first().waitFor()
    expect(await violations(page, options.forcedColors === 'active')).toEqual([])
    await visit('/ops/sources')
    await page.locator('main table a').first().click()
    await page.waitForURL('**/ops/sources/*')
    expect(await violations(page, options.forcedColors === 'active')).toEqual([])
  })

  it('the opened dialog has no violation', async () => {
    const { page } = opened
    await visit('/ops')
    await page.locator('main button[data-status]:not([aria-disabled])').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page, options.forcedColors === 'active')).toEqual([])
  })

  it('leaves no fault behind', () => {
    expect(opened.faults).toEqual([])
  })
})
