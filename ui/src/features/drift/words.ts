import type { Drift } from '../../api/types'

const ASPECTS = ['power', 'admin', 'poe'] as const
const STATES = ['ON', 'OFF', 'UP', 'DOWN'] as const
export const KINDS = ['outlet', 'port'] as const

/** The word there is a translation of; `null` for one of a newer server, which is shown as it is. */
export const aspectOf = ({ aspect }: Drift) => ASPECTS.find((known) => known === aspect) ?? null
export const kindOf = (kind: string) => KINDS.find((known) => known === kind) ?? null
export const stateOf = (state: string) => STATES.find((known) => known === state) ?? null

/** What people call what drifts. */
export function nameOf({ target }: Drift): string {
  return target.name ?? target.key
}

/** The page of what drifts; `null` where it has none. */
export function pageOf({ kind, target }: Drift): string | null {
  const [, owner, number] = target.key.split('/')
  if (kind === 'outlet') return `/ops/power/${owner}`
  return kind === 'port' ? `/ops/network/${owner}/ports/${number}` : null
}

/** What the command that enforces it needs beside `sources:execute`. */
export function needOf({ kind }: Drift): string | null {
  if (kind === 'outlet') return 'power:execute'
  return kind === 'port' ? 'network:execute' : null
}

/** Takes power or the link away. */
export function isDangerous({ wanted }: Drift): boolean {
  return wanted === 'OFF' || wanted === 'DOWN'
}
