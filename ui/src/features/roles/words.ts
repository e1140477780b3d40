import type { Role, RoleBody } from '../../api/types'

export const ACTIONS = ['read', 'write', 'delete', 'execute'] as const
export type Action = (typeof ACTIONS)[number]

/** Actions by resource. */
export type Granted = Readonly<Record<string, readonly string[]>>

/** What somebody writes into a role. */
export interface Draft {
  readonly description: string
  readonly level: number
  readonly scope: string
  readonly permissions: Granted
}

export const LEVELS = [2, 3, 4, 5, 6, 7, 8, 9] as const
export const LONGEST_DESCRIPTION = 200

const NAME = /^[a-z0-9_-]{2,50}$/

export function isName(word: string): boolean {
  return NAME.test(word)
}

export function draftOf({ description, level, scope, permissions }: Role): Draft {
  return { description, level, scope, permissions }
}

export function holds(granted: Granted, resource: string, action: string): boolean {
  return granted[resource]?.includes(action) ?? false
}

/** The same with one permission more or less. */
export function toggled(granted: Granted, resource: string, action: string): Granted {
  const before = granted[resource] ?? []
  const after = before.includes(action) ? before.filter((one) => one !== action) : [...before, action]
  return { ...granted, [resource]: after }
}

/** Each permission as it is written, such as `power:execute`, in order. */
export function written(granted: Granted): string[] {
  return Object.entries(granted)
    .flatMap(([resource, actions]) => actions.map((action) => `${resource}:${action}`))
    .sort()
}

/** What is left of it where only some can be given. */
export function grantable(granted: Granted, can: (permission: string) => boolean): Granted {
  return Object.fromEntries(
    Object.entries(granted).map(([resource, actions]) => [
      resource,
      actions.filter((action) => can(`${resource}:${action}`)),
    ]),
  )
}

/** Whether anything would be different. */
export function differs(before: Draft, after: Draft): boolean {
  return (
    before.description !== after.description.trim() ||
    before.level !== after.level ||
    before.scope !== after.scope ||
    `${written(before.permissions)}` !== `${written(after.permissions)}`
  )
}

export function bodyOf(draft: Draft): RoleBody {
  return { ...draft, description: draft.description.trim(), permissions: mutable(draft.permissions) }
}

function mutable(granted: Granted): Record<string, string[]> {
  return Object.fromEntries(Object.entries(granted).map(([resource, actions]) => [resource, [...actions]]))
}

/** What a change would do to those who hold the role, by the server's word. */
export interface Impact {
  readonly holders: number
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export function impactOf(impact: Record<string, unknown> | null | undefined): Impact {
  const { holders, gained, lost } = (impact ?? {}) as Partial<Impact>
  return { holders: holders ?? 0, gained: gained ?? [], lost: lost ?? [] }
}
