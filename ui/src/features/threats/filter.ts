import { type FilterOf, filterText } from '../../shared/filterText'

/** Fields by which the API filters security events; a comma means or. */
const FIELDS = ['source', 'category', 'severity', 'action', 'src_ip', 'dst_ip', 'from', 'to'] as const
export type FieldName = (typeof FIELDS)[number]

export type Filter = FilterOf<FieldName>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter. What was chosen goes, because it may not match; the rest stays. */
export function filterTo(filter: Filter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const name of [...FIELDS, 'q', 'event']) next.delete(name)
  for (const [name, value] of Object.entries(filter)) next.set(name, value)
  return next
}

/** Views of the list that are asked for most; each is a filter like any other. */
export const VIEWS = ['all', 'critical', 'allowed', 'blocked'] as const
export type View = (typeof VIEWS)[number]

const FILTERS: Record<View, Pick<Filter, 'severity' | 'action'>> = {
  all: {},
  critical: { severity: 'critical' },
  allowed: { action: 'allowed' },
  blocked: { action: 'blocked' },
}

/** The filter with the view changed and everything else kept. */
export function withView({ severity: _, action: __, ...others }: Filter, view: View): Filter {
  return { ...others, ...FILTERS[view] }
}

/** The view a filter is in; `null` where somebody wrote one of their own. */
export function viewOf({ severity, action }: Filter): View | null {
  return VIEWS.find((view) => FILTERS[view].severity === severity && FILTERS[view].action === action) ?? null
}
