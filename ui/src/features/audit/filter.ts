/** Fields by which events are filtered; the same names in the text, the page's address and the API. */
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

export interface Filter extends Partial<Readonly<Record<FieldName, string>>> {
  /** Free text. */
  readonly q?: string
}

const TOKEN = /(?:([a-z_]+):)?(?:"([^"]*)"|(\S+))/g

/** Reads `actor:ben type:power.* "free text"`. An unknown field is free text. */
export function parseFilter(text: string): Filter {
  const fields: Partial<Record<FieldName, string>> = {}
  const words: string[] = []
  for (const [whole, name, quoted, plain] of text.matchAll(TOKEN)) {
    const value = quoted ?? plain ?? ''
    const field = FIELDS.find((known) => known === name)
    if (field) fields[field] = value
    else words.push(name ? whole : value)
  }
  return words.length > 0 ? { ...fields, q: words.join(' ') } : fields
}

export function formatFilter(filter: Filter): string {
  const parts = FIELDS.filter((name) => filter[name]).map((name) => `${name}:${quote(filter[name] ?? '')}`)
  return [...parts, ...(filter.q ? [filter.q] : [])].join(' ')
}

function quote(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value
}

export function filterFrom(search: URLSearchParams): Filter {
  const pairs = [...FIELDS, 'q'].map((name) => [name, search.get(name)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value)) as Filter
}

/** The page's address for a filter; what else is in it (the chosen event) goes, because it may not match. */
export function filterTo(filter: Filter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter))
}
