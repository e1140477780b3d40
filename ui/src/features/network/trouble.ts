import type { PortSummary, Switch } from '../../api/types'

/** A port that counts errors, or whose load gets no power. A link that is down is no trouble. */
export function isTroubled({ hasErrors, poe }: Pick<PortSummary, 'hasErrors' | 'poe'>): boolean {
  return hasErrors || poe?.status === 'FAULT'
}

export type Totals = Readonly<Record<'ports' | 'up', number>>

export function totalsOf(switches: readonly (Switch | undefined)[]): Totals {
  let [ports, up] = [0, 0]
  for (const device of switches) {
    ports += device?.portCount ?? 0
    up += device?.portsUp ?? 0
  }
  return { ports, up }
}
