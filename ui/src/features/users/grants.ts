/** What the roles together give for one permission. */
export interface Grant {
  readonly reach: 'everywhere' | 'own' | 'none'
  /** The roles that give it. */
  readonly by: readonly string[]
}

interface Matrix {
  /** Actions by role and resource. */
  readonly matrix: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly scopes: ReadonlyMap<string, string>
}

/** What holding these roles gives. A role of the platform reaches everywhere, others one's organizations. */
export function grantOf(roles: readonly string[], resource: string, action: string, known: Matrix): Grant {
  const by = roles.filter((role) => known.matrix[role]?.[resource]?.includes(action))
  const far = by.filter((role) => known.scopes.get(role) === 'platform')
  if (far.length > 0) return { reach: 'everywhere', by: far }
  return by.length > 0 ? { reach: 'own', by } : { reach: 'none', by }
}
