import { useState } from 'react'
import type { User } from '../../api/types'
import { nameOf } from './words'

/** Whom the server is told: one by one, or by the filter with the number that it found. */
export type Target =
  | { readonly user_ids: readonly string[] }
  | { readonly filter: Readonly<Record<string, string>>; readonly expected_count: number }

export interface Chosen {
  readonly count: number
  /** All that match, and not one by one. */
  readonly all: boolean
  readonly target: Target
  /** Of those that were chosen one by one. */
  readonly names: ReadonlyMap<string, string>
  has(id: string): boolean
  toggle(user: User): void
  /** Chooses all that are listed, too; or none of them, if all of them are chosen. */
  togglePage(): void
  chooseAll(): void
  clear(): void
}

interface Marked {
  readonly names: ReadonlyMap<string, string>
  /** The filter all of whose people are chosen. */
  readonly filter: string | null
}

const NOBODY: Marked = { names: new Map(), filter: null }

/**
 * Whom something is to be done with. Who was chosen one by one stays so on other pages and under other filters; all
 * that match are those of the filter that is looked at, and nobody under another one. Whoever leaves one of all out
 * is left with the others of the page: the server knows no filter with exceptions.
 *
 * @param asked the filter as the server knows it
 * @param total how many match
 * @param page those of them that are listed
 */
export function useChosen(
  asked: Readonly<Record<string, string>>,
  total: number,
  page: readonly User[],
): Chosen {
  const [marked, setMarked] = useState(NOBODY)
  const filter = `${new URLSearchParams(asked)}`
  const all = marked.filter === filter
  const { names } = marked
  const choose = (next: Map<string, string>) => setMarked({ names: next, filter: null })
  const withThese = (users: readonly User[]) =>
    new Map([...names, ...users.map((user) => [user.id, nameOf(user) ?? user.id] as const)])
  const without = (users: readonly User[], from: ReadonlyMap<string, string>) =>
    new Map([...from].filter(([id]) => !users.some((user) => user.id === id)))
  const has = (id: string) => all || names.has(id)
  return {
    count: all ? total : names.size,
    all,
    target: all ? { filter: asked, expected_count: total } : { user_ids: [...names.keys()] },
    names: all ? NOBODY.names : names,
    has,
    toggle: (user) => {
      if (has(user.id)) choose(without([user], all ? withThese(page) : names))
      else choose(withThese([user]))
    },
    togglePage: () => choose(page.every(({ id }) => has(id)) ? without(page, names) : withThese(page)),
    chooseAll: () => setMarked({ names: new Map(), filter }),
    clear: () => setMarked(NOBODY),
  }
}
