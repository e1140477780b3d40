/** How a client may be called. */
const CLIENT = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/

export const LONGEST_NAME = 100

export function isClientId(text: string): boolean {
  return CLIENT.test(text)
}

/** One kind of object, and what may be done with it. */
export interface PermissionGroup {
  readonly resource: string
  readonly permissions: readonly string[]
}

/** What can be given, by kind of object: nobody gives what they do not hold. What the machine has stays in the list. */
export function groupsOf(held: readonly string[], has: readonly string[]): readonly PermissionGroup[] {
  const groups = new Map<string, Set<string>>()
  for (const permission of [...held, ...has]) {
    const [resource = '', action = ''] = permission.split(':')
    if (action && action !== '*') groups.set(resource, (groups.get(resource) ?? new Set()).add(permission))
  }
  return [...groups.entries()]
    .map(([resource, permissions]) => ({ resource, permissions: [...permissions].sort() }))
    .sort((one, other) => one.resource.localeCompare(other.resource))
}

/** The same choice with one more, or less. */
export function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].sort()
}
