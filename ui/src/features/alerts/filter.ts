import { type FilterOf, filterText } from '../../shared/filterText'

/** Fields by which the API filters alerts; a comma means or. */
const FIELDS = [
  'state',
  'severity',
  'priority',
  'source',
  'target',
  'fingerprint',
  'unacked',
  'from',
  'to',
] as const
export type FieldName = (typeof FIELDS)[number]

export type Filter = FilterOf<FieldName>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter. What was chosen goes, because it may not match; the rest stays. */
export function filterTo(filter: Filter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const name of [...FIELDS, 'q', 'alert']) next.delete(name)
  for (const [name, value] of Object.entries(filter)) next.set(name, value)
  return next
}

export const SORTS = ['-priority', '-lastSeen', '-ackAge'] as const
export type Sort = (typeof SORTS)[number]

export function toSort(text: string | null): Sort {
  return SORTS.find((sort) => sort === text) ?? '-priority'
}

/** Views of the list that are asked for most; each is a filter like any other. */
export const VIEWS = ['standing', 'unacked', 'acked', 'resolved', 'all'] as const
export type View = (typeof VIEWS)[number]

const FILTERS: Record<View, Pick<Filter, 'state' | 'unacked'>> = {
  standing: {},
  unacked: { unacked: 'true' },
  acked: { state: 'acked' },
  resolved: { state: 'resolved' },
  all: { state: 'open,acked,resolved' },
}

/** The filter with the view changed and everything else kept. */
export function withView({ state: _, unacked: __, ...others }: Filter, view: View): Filter {
  return { ...others, ...FILTERS[view] }
}

/** The view a filter is in; `null` where somebody wrote one of their own. */
export function viewOf({ state, unacked }: Filter): View | null {
  return VIEWS.find((view) => FILTERS[view].state === state && FILTERS[view].unacked === unacked) ?? null
}
