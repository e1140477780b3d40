import { type FilterOf, filterText } from '../../shared/filterText'

/** Fields by which the API filters people; a comma means or. */
const FIELDS = [
  'role',
  'tier',
  'status',
  'tag',
  'email_verified',
  'byok_enabled',
  'org_id',
  'created_from',
  'created_to',
  'last_login_from',
  'last_login_to',
] as const

export type Filter = FilterOf<(typeof FIELDS)[number]>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter: from the first page on, in the order as it is. */
export function filterTo(filter: Filter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const name of [...FIELDS, 'q', 'from']) next.delete(name)
  for (const [name, value] of Object.entries(filter)) if (value) next.set(name, value)
  return next
}

/** What the server is asked: the filter, with the free text by its name there. */
export function queryOf({ q, ...fields }: Filter): Record<string, string> {
  return { ...fields, ...(q ? { search: q } : {}) }
}

export const VIEWS = ['all', 'active', 'suspended', 'unverified'] as const
export type View = (typeof VIEWS)[number]

const ACTIVE_DAYS = 30
const DAY_MILLIS = 24 * 3600 * 1000

/** What each view asks for beside what else is asked. */
function asks(view: View, now: number): Filter {
  if (view === 'active')
    return { last_login_from: new Date(now - ACTIVE_DAYS * DAY_MILLIS).toISOString().slice(0, 10) }
  if (view === 'suspended') return { status: 'suspended' }
  return view === 'unverified' ? { email_verified: 'false' } : {}
}

/** The filter seen by another view, everything else kept. */
export function withView(filter: Filter, view: View, now: number): Filter {
  const { last_login_from: _, status: __, email_verified: ___, ...others } = filter
  return { ...others, ...asks(view, now) }
}

/** The view a filter is in; `null` where somebody wrote one of their own. */
export function viewOf({ last_login_from, status, email_verified }: Filter, now: number): View | null {
  const asked = formatFilter(withoutGaps({ last_login_from, status, email_verified }))
  return VIEWS.find((view) => formatFilter(asks(view, now)) === asked) ?? null
}

function withoutGaps(filter: Record<string, string | undefined>): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter
}
