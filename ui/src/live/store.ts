import type { Entry } from './frames'

/** One entity as held by the browser. */
export interface Held {
  readonly key: string
  readonly value: unknown
  readonly at: string | null
  readonly intervalSeconds: number | null
  readonly source: string | null
}

const NOTHING: readonly string[] = []

/**
 * Values by key. What arrives is collected and shown by {@link flush}, so that a screen is painted four times
 * a second at most, and only where something changed.
 */
export class LiveStore {
  readonly #newest = new Map<string, Held>()
  readonly #shown = new Map<string, Held>()
  readonly #changed = new Set<string>()
  readonly #listeners = new Map<string, Set<() => void>>()
  readonly #lists = new Map<string, readonly string[]>()

  get(key: string): Held | undefined {
    return this.#shown.get(key)
  }

  /** The keys below a prefix in natural order; the same array until one comes or goes. */
  keys(prefix: string): readonly string[] {
    const known = this.#lists.get(prefix)
    if (known) return known
    const found = [...this.#shown.keys()].filter((key) => key.startsWith(prefix)).sort(naturally)
    const list = found.length > 0 ? found : NOTHING
    this.#lists.set(prefix, list)
    return list
  }

  subscribe(name: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /** Takes whole entities, removals and samples; a sample never adds an entity and never goes back in time. */
  apply(entries: Iterable<Entry>) {
    for (const entry of entries) {
      if (entry.sample) this.#lay(entry)
      else if (entry.value === null) this.#newest.delete(entry.key)
      else this.#newest.set(entry.key, held(entry))
      this.#changed.add(entry.key)
    }
  }

  /** A snapshot is complete: what it does not name under these prefixes is gone. */
  replace(prefixes: readonly string[], entries: readonly Entry[]) {
    const named = new Set(entries.map((entry) => entry.key))
    for (const key of this.#newest.keys()) {
      if (named.has(key) || !prefixes.some((prefix) => key.startsWith(prefix))) continue
      this.#newest.delete(key)
      this.#changed.add(key)
    }
    this.apply(entries)
  }

  /** Shows what has come since the last time. */
  flush() {
    if (this.#changed.size === 0) return
    const touched = new Set<string>()
    for (const key of this.#changed) {
      const newest = this.#newest.get(key)
      if (newest === undefined ? this.#shown.has(key) : !this.#shown.has(key)) this.#relist(key, touched)
      if (newest === undefined) this.#shown.delete(key)
      else this.#shown.set(key, newest)
      touched.add(key)
    }
    this.#changed.clear()
    for (const name of touched) for (const listener of this.#listeners.get(name) ?? []) listener()
  }

  #lay(sample: Entry) {
    const base = this.#newest.get(sample.key)
    if (!base || (base.at !== null && sample.at !== null && sample.at < base.at)) return
    const value = { ...(base.value as object), ...(sample.value as object) }
    this.#newest.set(sample.key, { ...base, at: sample.at ?? base.at, value })
  }

  #relist(key: string, touched: Set<string>) {
    for (const prefix of this.#lists.keys()) {
      if (!key.startsWith(prefix)) continue
      this.#lists.delete(prefix)
      touched.add(prefix)
    }
  }
}

function held({ key, value, at, intervalSeconds, source }: Entry): Held {
  return { key, value, at, intervalSeconds, source }
}

const collator = new Intl.Collator('en', { numeric: true })

function naturally(one: string, other: string): number {
  return collator.compare(one, other)
}
