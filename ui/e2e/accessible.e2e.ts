import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alongside, BASE, calm, launch, type Opened, type Rules, signIn, violations } from './browser'

/** What changes without loading the page anew. */
const PAINTS = ['dark', 'light', 'contrast', 'forced colors'] as const
type Paint = (typeof PAINTS)[number]

/** All rules in the first paint; in the others those that look at colors, which axe cannot see where they are forced. */
const RULES = {
  dark: 'all',
  light: 'colors',
  contrast: 'colors',
  'forced colors': 'all but colors',
} as const satisfies Record<Paint, Rules>

interface Look {
  readonly name: string
  readonly language: string
  readonly options: BrowserContextOptions
  readonly paints: readonly Paint[]
}

const LOOKS: readonly Look[] = [
  { name: 'English', language: 'en', options: {}, paints: PAINTS },
  {
    // The longest words on the narrowest screen.
    name: 'German on 390 px',
    language: 'de',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true },
    paints: ['dark'],
  },
]

const ROUTES = [
  '/ops',
  '/ops/security',
  '/ops/security?tab=blocks',
  '/ops/uptime',
  '/ops/uptime/none:none',
  '/ops/network',
  '/ops/wan/none',
  '/ops/alerts',
  '/ops/alerts?state=open,acked,resolved&sort=-lastSeen',
  '/ops/drift',
  '/ops/alerts/rules',
  '/ops/alerts/rules/new',
  '/ops/logs',
  '/ops/sources',
  '/ops/sources/new',
  '/audit',
  '/admin',
  '/admin/users',
  '/admin/users/new',
  '/admin/users/import',
  '/admin/roles',
  '/admin/roles?role=viewer',
  '/admin/jobs',
  '/admin/approvals',
  '/admin/approvals?view=rules',
  '/admin/service-accounts',
  '/admin/api-keys',
  '/admin/provisioning',
  '/admin/security',
  '/admin/organizations',
  '/admin/organizations/00000000-0000-4000-8000-000000000001',
  '/admin/organizations/00000000-0000-4000-8000-000000000001/invitations',
  '/admin/organizations/00000000-0000-4000-8000-000000000001/roles',
  '/admin/organizations/00000000-0000-4000-8000-000000000001/keys',
  '/admin/organizations/00000000-0000-4000-8000-000000000001/plan',
  '/admin/organizations/00000000-0000-4000-8000-000000000001/settings',
  '/invitations/accept?token=none',
  '/admin/system',
  '/admin/event-processors',
  '/account',
  '/account/security',
  '/account/api-keys',
  '/account/notifications',
  '/account/sessions',
  '/account/activity',
  '/account/preferences',
  '/403',
  '/nowhere',
] as const

/** Forced colors change nothing of what axe sees but what is hidden: some pages of each kind are enough. */
const IN_FORCED_COLORS: readonly string[] = [
  '/ops',
  '/audit',
  '/admin/users',
  '/admin/roles',
  '/account/security',
]

/** Pages of one session: while one loads, another is judged. */
class Pool {
  readonly #free: Page[]
  readonly #waiting: ((page: Page) => void)[] = []

  constructor(pages: readonly Page[]) {
    this.#free = [...pages]
  }

  take(): Promise<Page> {
    const page = this.#free.pop()
    return page ? Promise.resolve(page) : new Promise((resolve) => this.#waiting.push(resolve))
  }

  give(page: Page) {
    const next = this.#waiting.shift()
    if (next) next(page)
    else this.#free.push(page)
  }
}

/** Offers the events that came since the list was read. */
const FRESH = /new, show|neues?, zeigen/

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** As high as its content, so that nothing lies under a sticky bar just now or is scrolled away. */
async function unroll(page: Page) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => {
    const main = document.querySelector('main')
    const hidden = main ? main.scrollHeight - main.clientHeight : 0
    return document.documentElement.scrollHeight + hidden
  })
  if (size) await page.setViewportSize({ width: size.width, height })
}

async function wear(page: Page, paint: Paint) {
  const forced = paint === 'forced colors'
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' })
  await page.evaluate(
    (theme) => {
      document.documentElement.dataset.theme = theme
    },
    forced ? 'dark' : paint,
  )
}

describe.each(LOOKS)('in $name', ({ language, options, paints }) => {
  let opened: Opened
  let free: Pool

  beforeAll(async () => {
    opened = await signIn(browser, options)
    await calm(opened.page)
    await opened.page.context().addCookies([{ name: 'ops_lang', value: language, url: BASE }])
    free = new Pool([opened.page, await alongside(opened), await alongside(opened)])
  })

  async function found(page: Page, worn = paints) {
    const found: string[] = []
    for (const paint of worn) {
      await wear(page, paint)
      const inPaint = await violations(page, RULES[paint])
      found.push(...inPaint.map((violation) => `${paint}: ${violation}`))
    }
    return found
  }

  async function expectNoViolation() {
    expect(await found(opened.page)).toEqual([])
  }

  const sideways = (page: Page) =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

  async function expectNoSidewaysScroll() {
    expect(await sideways(opened.page)).toBe(0)
  }

  async function visit(path: string, page = opened.page) {
    await page.setViewportSize(options.viewport ?? { width: 1440, height: 900 })
    await page.goto(BASE + path)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.locator('main').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    await unroll(page)
  }

  it.concurrent.each(ROUTES)('%s has no violation and no sideways scroll', async (path) => {
    const page = await free.take()
    try {
      await visit(path, page)
      const worn = IN_FORCED_COLORS.includes(path) ? paints : paints.filter((one) => one !== 'forced colors')
      expect(await found(page, worn)).toEqual([])
      expect(await sideways(page)).toBe(0)
    } finally {
      free.give(page)
    }
  })

  it('new events push nothing sideways', async () => {
    const { page } = opened
    await visit('/audit')
    const other = await signIn(browser) // a session that opens is an event
    await page.getByRole('button', { name: FRESH }).waitFor()
    await expectNoSidewaysScroll()
    await other.page.context().close()
  })

  it('a PDU and a source have no violation', async () => {
    const { page } = opened
    await visit('/ops')
    await page.locator('main section a[href^="/ops/power/"]').last().click()
    await page.waitForURL('**/ops/power/**')
    await page.getByRole('meter').first().waitFor()
    await expectNoViolation()
    await visit('/ops/sources')
    await page.locator('main table a').first().click()
    await page.waitForURL('**/ops/sources/*')
    await expectNoViolation()
  })

  it('the opened dialog has no violation', async () => {
    const { page } = opened
    await visit('/ops')
    await page.locator('main button[data-status]:not([aria-disabled])').first().click()
    await page.getByRole('dialog').waitFor()
    await expectNoViolation()
  })

  it('an alert and its dialog have no violation', async () => {
    const { page } = opened
    await visit('/ops/alerts?state=open,acked,resolved')
    await page.locator('main table a').first().click()
    await page.waitForURL('**/ops/alerts/*')
    await page.locator('main ol li').first().waitFor()
    await expectNoViolation()
    await page.locator('main header button').last().click()
    await page.getByRole('dialog').waitFor()
    await expectNoViolation()
  })

  it('a switch, a port and its dialog have no violation', async () => {
    const { page } = opened
    await visit('/ops/network')
    // One that is read through LibreNMS obeys nobody here.
    await page.locator('main table a[href^="/ops/network/"]:not([href*="librenms"])').first().click()
    await page.waitForURL('**/ops/network/*')
    await page.locator('main table a[href*="/ports/"]').first().waitFor()
    await unroll(page)
    await expectNoViolation()
    await page.locator('main table a[href*="/ports/"]').first().click()
    await page.waitForURL('**/ports/*')
    await page.locator('main header button').first().waitFor()
    await unroll(page)
    await expectNoViolation()
    await page.locator('main header button').first().click()
    await page.getByRole('dialog').waitFor()
    await expectNoViolation()
  })

  it('the dialog that blocks an address has no violation', async () => {
    const { page } = opened
    await visit('/ops/security')
    await page.locator('main header').first().locator('button').last().click()
    await page.getByRole('dialog').waitFor()
    await expectNoViolation()
  })

  it('a monitor has no violation', async () => {
    const { page } = opened
    await visit('/ops/uptime')
    await page.locator('main table a[href^="/ops/uptime/"]').first().click()
    await page.waitForURL('**/ops/uptime/*')
    await page.locator('#explain figure').waitFor()
    await unroll(page)
    await expectNoViolation()
  })

  it('the form of no kind of source has a violation', async () => {
    const { page } = opened
    await visit('/ops/sources/new')
    const kinds = page.locator('main button[aria-pressed]')
    const count = await kinds.count()
    expect(count).toBeGreaterThan(0)
    for (let index = 0; index < count; index++) {
      await kinds.nth(index).click()
      await page.getByRole('textbox').first().waitFor()
      await unroll(page)
      await expectNoViolation()
      await page.locator('main footer button').first().click()
      await kinds.first().waitFor()
    }
  })

  it('leaves no fault behind', () => {
    expect(opened.faults).toEqual([])
  })
})
