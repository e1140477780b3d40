import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Where the application runs, with its lab; `./ops up` prints it. */
export const BASE = process.env.BASE ?? 'http://localhost:8084'

const ARGUMENTS = [
  '--no-sandbox', // the build may run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const LOOK: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  timezoneId: 'Europe/Berlin',
  locale: 'en-GB',
}

/** Before somebody says what never came: other tests may want the machine at the same time. */
const PATIENCE = 90_000

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ARGUMENTS })
}

/** Somebody's browser, in which nobody is signed in. */
export async function anew(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

export interface Opened {
  readonly page: Page
  /** Console errors, crashes and requests to other hosts; must be empty at the end. */
  readonly faults: string[]
}

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** A signed-in page: the provider's form is filled in like a person would. */
export async function signIn(
  browser: Browser,
  options: BrowserContextOptions = {},
  who: Credentials = user(),
): Promise<Opened> {
  const page = await anew(browser, { ...LOOK, ...options })
  const faults: string[] = []
  watch(page, faults)
  await page.goto(`${BASE}/login`)
  // The console of the provider's page is not ours to judge.
  await page.getByRole('link', { name: 'Sign in' }).click()
  await fillIn(page, who)
  await page.getByRole('region', { name: 'Verdict' }).waitFor()
  listen(page, faults)
  return { page, faults }
}

/**
 * Until every source was read or has said why it cannot be: pages of a product that was just started change under the
 * eyes of who judges them.
 */
export async function calm(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const reply = await fetch('/api/v1/sources?limit=200')
      const { items } = (await reply.json()) as { items: { health: { status: string } }[] }
      return items.length > 0 && items.every(({ health }) => health.status !== 'UNKNOWN')
    },
    undefined,
    { polling: 500 },
  )
}

/** Another page of the same session, whose faults count as well. */
export async function alongside({ page, faults }: Opened): Promise<Page> {
  const other = await page.context().newPage()
  watch(other, faults)
  listen(other, faults)
  return other
}

function watch(page: Page, faults: string[]) {
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(BASE).origin && !/^(data|blob|ws):/.test(protocol))
      faults.push(`off-site ${request.url()}`)
  })
}

function listen(page: Page, faults: string[]) {
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
}

/** Fills in and sends the provider's form. */
export async function fillIn(page: Page, { username, password }: Credentials): Promise<void> {
  await page.locator('input[type="password"]').waitFor()
  await page.locator('input[type="text"], input[name="username"]').first().fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.locator('button[type="submit"], input[type="submit"]').first().click()
}

function user(): Credentials {
  const { OPS_USER: username, OPS_PASSWORD: password } = process.env
  if (!username || !password)
    throw new Error('OPS_USER and OPS_PASSWORD name a demo user with the role admin')
  return { username, password }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose outcome follows the colors, and not only what stands on the page. */
const OF_COLORS = ['color-contrast', 'link-in-text-block']

/** Tiles and ports are named in a sentence, and show the same in shorthand: `3 nas-01` is `PDU-1 outlet 3, nas-01`. */
const OUT_OF_REACH = ['label-content-name-mismatch']

export type Rules = 'all' | 'colors' | 'all but colors'

/**
 * Violations in words. The page itself is asked, without frames and without what passed: it has no frames, and what
 * passed of a long table is most of the work.
 */
export async function violations(page: Page, rules: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const left = rules === 'all but colors' ? [...OF_COLORS, ...OUT_OF_REACH] : OUT_OF_REACH
  const off = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]))
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    elementRef: false,
    iframes: false,
    ...(rules === 'colors'
      ? { runOnly: { type: 'rule', values: OF_COLORS } }
      : { runOnly: { type: 'tag', values: TAGS }, rules: off }),
  }
  const found = await page.evaluate(async (asked) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, asked)
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }))
  }, options)
  return found.map(({ id, at }) => `${id}: ${at.join(', ')}`)
}
