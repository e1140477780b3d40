import type { Port } from '../../api/types'

/** What a person may ask of a port. Each names the state it ends in; there is no toggle. */
export type Verb = 'enable' | 'disable' | 'bounce' | 'poe-on' | 'poe-off' | 'poe-cycle'

/** How long a bounce or a cycle pauses, in seconds. */
export const PAUSE = { usual: 5, shortest: 1, longest: 60 } as const

type Able = Pick<Port, 'adminState' | 'poe' | 'capabilities'>

/** The verbs that make sense in the observed state: first the link, then its power. */
export function verbsFor({ adminState, poe, capabilities }: Able): Verb[] {
  const verbs: Verb[] = []
  if (capabilities.includes('port-admin'))
    verbs.push(...(adminState === 'UP' ? (['disable', 'bounce'] as const) : (['enable'] as const)))
  if (!poe) return verbs
  const off = poe.status === 'OFF'
  if (capabilities.includes('poe')) verbs.push(off ? 'poe-on' : 'poe-off')
  if (capabilities.includes('poe-cycle') && !off) verbs.push('poe-cycle')
  return verbs
}

/** Goes through the opposite of the state it ends in, and stays there for some seconds. */
export function pauses(verb: Verb): boolean {
  return verb === 'bounce' || verb === 'poe-cycle'
}

/** Takes the link or its power away, if only for some seconds. */
export function interrupts(verb: Verb): boolean {
  return verb !== 'enable' && verb !== 'poe-on'
}

/** The port that carries our own way to the switch keeps its link and its power. */
export function isRefused({ management }: Pick<Port, 'management'>, verb: Verb): boolean {
  return management && interrupts(verb)
}

export function isPause(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= PAUSE.shortest && seconds <= PAUSE.longest
}

/** What people call a port, and type to confirm. */
export function nameOf({ label, name }: Pick<Port, 'label' | 'name'>): string {
  return label ?? name
}
