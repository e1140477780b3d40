import type { Block, BlockTarget, Party, Threat } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'

const SEVERITIES = ['critical', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

const ACTIONS = ['allowed', 'blocked', 'unknown'] as const
export type Action = (typeof ACTIONS)[number]

const STATES = ['pending', 'active', 'failed', 'removed'] as const
export type TargetState = (typeof STATES)[number]

const SHAPES: Record<Severity, GlyphName> = { critical: 'crit', warning: 'warn', info: 'info' }

const TARGETS: Record<TargetState, GlyphName> = {
  pending: 'pending',
  active: 'ok',
  failed: 'crit',
  removed: 'off',
}

/** A severity this browser does not know is the worst one: better too loud than silent. */
export function severityOf({ severity }: Pick<Threat, 'severity'>): Severity {
  return SEVERITIES.find((known) => known === severity) ?? 'critical'
}

export function actionOf({ action }: Pick<Threat, 'action'>): Action {
  return ACTIONS.find((known) => known === action) ?? 'unknown'
}

/** What a firewall was read to do; what this browser does not know is not taken for done. */
export function stateOfTarget({ status }: Pick<BlockTarget, 'status'>): TargetState {
  return STATES.find((known) => known === status) ?? 'pending'
}

export const glyphOfSeverity = (severity: Severity): GlyphName => SHAPES[severity]
export const glyphOfTarget = (state: TargetState): GlyphName => TARGETS[state]

/** 203.0.113.9:22; an IPv6 address with a port stands in brackets. */
export function addressOf({ ip, port }: Party): string {
  if (ip === null) return '–'
  if (port === null) return ip
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`
}

/** The worst that is true of any of its firewalls: one that failed lets the address in. */
export function stateOfBlock({ targets }: Pick<Block, 'targets'>): TargetState {
  const states = targets.map(stateOfTarget)
  const worst = (['failed', 'pending', 'active'] as const).find((state) => states.includes(state))
  return worst ?? 'removed'
}
