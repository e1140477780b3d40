/** What an API key may be for, in the words of the server. */
export const USES = ['llm:inference', 'llm:models', 'account:read', 'account:write'] as const

/** Keeping people and groups from outside; only whoever may write all people gives it away. */
export const PROVISIONING = 'scim:write'

/** What a key can be for beside what is done with objects. */
export function usesOf(permissions: readonly string[]): readonly string[] {
  const writes = ['users:write', 'users:*', '*'].some((one) => permissions.includes(one))
  return writes ? [...USES, PROVISIONING] : USES
}

/** What somebody may do with what is their own without any role. */
const OWN_KEYS = ['api_keys:read', 'api_keys:write', 'api_keys:delete'] as const

const ACTIONS = ['read', 'write', 'delete', 'execute'] as const

export type ScopeAction = (typeof ACTIONS)[number]

/** One kind of object, and what may be done with it. */
export interface ScopeGroup {
  readonly resource: string
  readonly actions: readonly ScopeAction[]
}

/** What can be given away, by kind of object: nobody gives what they do not hold. */
export function groupsOf(permissions: readonly string[]): readonly ScopeGroup[] {
  const held = new Map<string, Set<string>>()
  for (const permission of [...permissions, ...OWN_KEYS]) {
    const [resource = '', action = ''] = permission.split(':')
    held.set(resource, (held.get(resource) ?? new Set()).add(action))
  }
  return [...held.entries()]
    .map(([resource, actions]) => ({ resource, actions: ACTIONS.filter((one) => actions.has(one)) }))
    .filter(({ actions }) => actions.length > 0)
    .sort((one, other) => one.resource.localeCompare(other.resource))
}

/** The same choice with one scope more, or less. */
export function toggled(chosen: readonly string[], scope: string): readonly string[] {
  return chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope].sort()
}

/** Addresses as they are written in a field: one a line, or with commas. */
export function addressesOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}
