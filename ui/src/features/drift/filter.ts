import type { Drift } from '../../api/types'
import { type FilterOf, filterText } from '../../shared/filterText'
import { nameOf } from './words'

const FIELDS = ['domain', 'kind', 'source', 'target'] as const
type FieldName = (typeof FIELDS)[number]

export type Filter = FilterOf<FieldName>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter; the row one stood on goes, because it may not match. */
export function filterTo(filter: Filter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const name of [...FIELDS, 'q', 'drift']) next.delete(name)
  for (const [name, value] of Object.entries(filter)) next.set(name, value)
  return next
}

/** A comma means or; free text is looked for in the name of what drifts. */
export function matches(drift: Drift, filter: Filter): boolean {
  const values = { ...drift, target: drift.target.key }
  const said = FIELDS.every((name) => !filter[name] || filter[name].split(',').includes(values[name]))
  return said && (!filter.q || nameOf(drift).toLowerCase().includes(filter.q.toLowerCase()))
}

export const SORTS = ['-since', 'object', 'source'] as const
export type Sort = (typeof SORTS)[number]

export function toSort(text: string | null): Sort {
  return SORTS.find((sort) => sort === text) ?? SORTS[0]
}

const collator = new Intl.Collator(undefined, { numeric: true })

const ORDERS: Record<Sort, (one: Drift, other: Drift) => number> = {
  '-since': (one, other) => Date.parse(other.since) - Date.parse(one.since),
  object: (one, other) => collator.compare(nameOf(one), nameOf(other)),
  source: (one, other) => collator.compare(one.source, other.source),
}

/** By domain first, then as asked for; equal ones by key. */
export function inOrder(drifts: readonly Drift[], sort: Sort): readonly Drift[] {
  return drifts.toSorted(
    (one, other) =>
      one.domain.localeCompare(other.domain) ||
      ORDERS[sort](one, other) ||
      collator.compare(one.key, other.key),
  )
}
