/** A filter by named fields and free text (`q`). */
export type FilterOf<Field extends string> = Partial<Readonly<Record<Field | 'q', string>>>

const TOKEN = /(?:([a-z_]+):)?(?:"([^"]*)"|(\S+))/g

/** How filters are written: the same names in the text, the page's address and the API. */
export interface FilterText<Field extends string> {
  /** Reads `actor:ben type:power.* "free text"`. An unknown field is free text. */
  parse(text: string): FilterOf<Field>
  format(filter: FilterOf<Field>): string
  from(search: URLSearchParams): FilterOf<Field>
}

export function filterText<Field extends string>(fields: readonly Field[]): FilterText<Field> {
  return {
    parse(text) {
      const found: Record<string, string> = {}
      const words: string[] = []
      for (const [whole, name, quoted, plain] of text.matchAll(TOKEN)) {
        const value = quoted ?? plain ?? ''
        const field = fields.find((known) => known === name)
        if (field) found[field] = value
        else words.push(name ? whole : value)
      }
      if (words.length > 0) found.q = words.join(' ')
      return found as FilterOf<Field>
    },
    format(filter) {
      const parts = fields
        .filter((name) => filter[name])
        .map((name) => `${name}:${quote(filter[name] ?? '')}`)
      return [...parts, ...(filter.q ? [filter.q] : [])].join(' ')
    },
    from(search) {
      const pairs = [...fields, 'q'].map((name) => [name, search.get(name)] as const)
      return Object.fromEntries(pairs.filter(([, value]) => value)) as FilterOf<Field>
    },
  }
}

function quote(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value
}
