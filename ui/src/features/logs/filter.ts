import { type FilterOf, filterText } from '../../shared/filterText'

/** Fields by which the API filters lines; a comma means or. */
const FIELDS = ['source', 'host', 'program', 'max_severity', 'from', 'to'] as const

export type Filter = FilterOf<(typeof FIELDS)[number]>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter; the rest of it stays. */
export function filterTo(filter: Filter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const name of [...FIELDS, 'q']) next.delete(name)
  for (const [name, value] of Object.entries(filter)) next.set(name, value)
  return next
}

/** How bad a line must be at least to be shown. */
export const VIEWS = ['all', 'notice', 'warning', 'error'] as const
export type View = (typeof VIEWS)[number]

/** The filter with the view changed and everything else kept. */
export function withView({ max_severity: _, ...others }: Filter, view: View): Filter {
  return view === 'all' ? others : { ...others, max_severity: view }
}

/** The view a filter is in; `null` where somebody wrote one of their own. */
export function viewOf({ max_severity: worst }: Filter): View | null {
  return VIEWS.find((view) => view === (worst ?? 'all')) ?? null
}
