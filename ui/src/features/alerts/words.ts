import type { Alert } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'

export const SEVERITIES = ['critical', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

const STATES = ['open', 'acked', 'resolved'] as const
export type AlertState = (typeof STATES)[number]

const WRITE_BACKS = ['none', 'pending', 'done', 'failed', 'unsupported'] as const
export type WriteBackStatus = (typeof WRITE_BACKS)[number]

const SHAPES: Record<Severity, GlyphName> = { critical: 'crit', warning: 'warn', info: 'info' }

const TOLD: Record<WriteBackStatus, GlyphName> = {
  none: 'off',
  pending: 'pending',
  done: 'check',
  failed: 'warn',
  unsupported: 'off',
}

/** A severity this browser does not know is the worst one: better too loud than silent. */
export function severityOf({ severity }: Pick<Alert, 'severity'>): Severity {
  return SEVERITIES.find((known) => known === severity) ?? 'critical'
}

export function stateOf({ state }: Alert): AlertState {
  return STATES.find((known) => known === state) ?? 'open'
}

export function writeBackOf({ writeBack }: Alert): WriteBackStatus {
  return WRITE_BACKS.find((known) => known === writeBack.status) ?? 'none'
}

/** Recovered is history and has one shape, however bad it was. */
export function glyphOfAlert(alert: Alert): GlyphName {
  return isOver(alert) ? 'info' : SHAPES[severityOf(alert)]
}

export const glyphOfSeverity = (severity: Severity): GlyphName => SHAPES[severity]

export const glyphOfWriteBack = (status: WriteBackStatus): GlyphName => TOLD[status]

export function isOver(alert: Alert): boolean {
  return stateOf(alert) === 'resolved'
}

/** Stands, and nobody has said that they know. */
export function isUnknownToAll(alert: Alert): boolean {
  return stateOf(alert) === 'open'
}

/** The worst first; of those what nobody knows of, and of those the newest. */
export function byUrgency(one: Alert, other: Alert): number {
  return (
    SEVERITIES.indexOf(severityOf(one)) - SEVERITIES.indexOf(severityOf(other)) ||
    Number(isUnknownToAll(other)) - Number(isUnknownToAll(one)) ||
    Date.parse(other.firstSeen) - Date.parse(one.firstSeen)
  )
}
