import type { Drift } from '../../api/types'

const ASPECTS = [
  'power',
  'admin',
  'poe',
  'account',
  'enabled',
  'verified',
  'username',
  'email',
  'name',
  'roles',
] as const
const STATES = [
  'ON',
  'OFF',
  'UP',
  'DOWN',
  'there',
  'gone',
  'enabled',
  'disabled',
  'verified',
  'unverified',
  'none',
] as const
export const KINDS = ['outlet', 'port', 'user'] as const

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
  if (kind === 'user') return `/admin/users/${owner}`
  if (kind === 'outlet') return `/ops/power/${owner}`
  return kind === 'port' ? `/ops/network/${owner}/ports/${number}` : null
}

/** Whether it is about a person's account, which is asked for and not heard of. */
export const isOfPerson = ({ domain }: Drift) => domain === 'identity'

/** What accepting it needs. */
export const acceptingNeeds = (drift: Drift) => (isOfPerson(drift) ? 'users:write' : 'sources:write')

/** What enforcing it needs, and what beside that the command does. */
export const enforcingNeeds = (drift: Drift) => (isOfPerson(drift) ? 'users:write' : 'sources:execute')

export function needOf({ kind }: Drift): string | null {
  if (kind === 'outlet') return 'power:execute'
  return kind === 'port' ? 'network:execute' : null
}

/** Takes power or the link away, keeps somebody out, or deletes them. */
export function isDangerous({ aspect, wanted, observed }: Drift, verb: 'accept' | 'enforce'): boolean {
  if (verb === 'accept') return aspect === 'account' || observed === 'disabled'
  return wanted === 'OFF' || wanted === 'DOWN' || wanted === 'disabled'
}
