import AxeBuilder from '@axe-core/playwright'
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

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ARGUMENTS })
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
  const context = await browser.newContext({ ...LOOK, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(BASE).origin && !/^(data|blob|ws):/.test(protocol))
      faults.push(`off-site ${request.url()}`)
  })
  await page.goto(`${BASE}/login`)
  // The console of the provider's page is not ours to judge.
  await page.getByRole('link', { name: 'Sign in' }).click()
  await fillIn(page, who)
  await page.getByRole('region', { name: 'Verdict' }).waitFor()
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  return { page, faults }
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

export type Rules = 'all' | 'colors' | 'all but colors'

/** Violations in words. */
export async function violations(page: Page, rules: Rules): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const builder = rules === 'colors' ? axe.withRules(OF_COLORS) : axe.withTags(TAGS)
  const { violations } = await (rules === 'all but colors'
    ? builder.disableRules(OF_COLORS)
    : builder
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
