import { readCsv, separatorOf } from '../../../shared/csv'

/** A file of people, as somebody wrote it. */
export interface Table {
  readonly file: string
  readonly names: readonly string[]
  /** With the names, line by line. */
  readonly records: readonly (readonly string[])[]
  /** How many people it has. */
  readonly count: number
}

export type Fault = 'large' | 'encoding' | 'quote' | 'empty' | 'many'

/** More is not taken by the server. */
const MOST_BYTES = 10 * 1024 * 1024
const MOST_ROWS = 50_000

/** Reads a file, or says why it cannot be used. */
export async function readTable(file: File): Promise<Table | Fault> {
  if (file.size > MOST_BYTES) return 'large'
  const text = decoded(await file.arrayBuffer())
  if (text === null) return 'encoding'
  const { records, closed } = readCsv(text, separatorOf(text))
  if (!closed) return 'quote'
  const count = records.slice(1).filter(({ length }) => length > 0).length
  if (count === 0 || records[0]?.length === 0) return 'empty'
  if (count > MOST_ROWS) return 'many'
  return { file: file.name, names: records[0] ?? [], records, count }
}

/** Another encoding than UTF-8 would be read wrongly, and people would be called wrongly. */
function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
