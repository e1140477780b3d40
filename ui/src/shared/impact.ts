export interface Affected {
  readonly type: string
  readonly count: number
}

/** How many things of each type a command takes down, by the server's word. */
export function countsOf(impact: Record<string, unknown> | null): Affected[] {
  const affected = impact?.affected
  if (!Array.isArray(affected)) return []
  const counts = new Map<string, number>()
  for (const { type } of affected as { type: string }[]) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count }))
}
