/** A table written as text (RFC 4180): one record a line, commas between, quotes around what needs them. */
export interface Csv {
  /** An empty line is a record without fields, so that lines can be counted. */
  readonly records: readonly (readonly string[])[]
  /** False where a quote is open at the end: what follows it may be anything. */
  readonly closed: boolean
}

const QUOTE = '"'
const SEPARATORS = [',', ';', '\t'] as const

/** What stands between the fields: spreadsheets write what the language of their user is used to. */
export function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? ''
  const counts = SEPARATORS.map((separator) => first.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Reads a file; a mark of byte order says nothing. */
export function readCsv(text: string, separator = ','): Csv {
  const reader = new Reader(text, separator)
  const records: string[][] = []
  while (!reader.ended) records.push(reader.record())
  return { records, closed: reader.closed }
}

/** One record, ready to stand in a file. */
export function writeRecord(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join()}\r\n`
}

class Reader {
  closed = true
  #at: number
  readonly #ends: RegExp

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {
    this.#at = text.startsWith('\uFEFF') ? 1 : 0
    this.#ends = new RegExp(`[${separator}\r\n]`, 'g')
  }

  get ended(): boolean {
    return this.#at >= this.text.length
  }

  record(): string[] {
    const fields = [this.#field()]
    while (this.text[this.#at] === this.separator) {
      this.#at += 1
      fields.push(this.#field())
    }
    if (this.text[this.#at] === '\r') this.#at += 1
    if (this.text[this.#at] === '\n') this.#at += 1
    return fields.length === 1 && fields[0] === '' ? [] : fields
  }

  #field(): string {
    return this.text[this.#at] === QUOTE ? this.#quoted() : this.#plain()
  }

  #plain(): string {
    const start = this.#at
    this.#ends.lastIndex = start
    this.#at = this.#ends.exec(this.text)?.index ?? this.text.length
    return this.text.slice(start, this.#at)
  }

  /** A quote within is written twice; what stands behind the closing one belongs to the field, too. */
  #quoted(): string {
    let value = ''
    for (;;) {
      const start = this.#at + 1
      const next = this.text.indexOf(QUOTE, start)
      if (next < 0) {
        this.closed = false
        this.#at = this.text.length
        return value + this.text.slice(start)
      }
      value += this.text.slice(start, next)
      this.#at = next + 1
      if (this.text[this.#at] !== QUOTE) return value + this.#plain()
      value += QUOTE
    }
  }
}
