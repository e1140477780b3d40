import { type FilterOf, filterText } from '../../shared/filterText'

/** Fields by which events are filtered. */
const FIELDS = [
  'actor',
  'actor_type',
  'type',
  'aggregate',
  'target',
  'result',
  'reason',
  'correlation_id',
] as const
export type FieldName = (typeof FIELDS)[number]

export type Filter = FilterOf<FieldName>

export const { parse: parseFilter, format: formatFilter, from: filterFrom } = filterText(FIELDS)

/** The page's address for a filter; what else is in it (the chosen event) goes, because it may not match. */
export function filterTo(filter: Filter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter))
}
