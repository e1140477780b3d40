import type { Alert, Source } from '../../api/types'
import { isOver, isUnknownToAll, stateOf } from './words'

/** What a person may say about an alert. */
export type Verb = 'ack' | 'unack' | 'note' | 'resolve' | 'delete'

/** Verbs that can be said of many at once. */
export type BulkVerb = Exclude<Verb, 'note' | 'delete'>

export const BULK_VERBS: readonly BulkVerb[] = ['ack', 'unack', 'resolve']

/** What sources that delete what they list call that. */
const DELETES = 'delete-alerts'

/** Whether the source of an alert can delete it for good. */
export function isDeletable(alert: Alert, source: Source | undefined): boolean {
  return alert.sourceAlertId !== null && (source?.capabilities.includes(DELETES) ?? false)
}

/** The verbs that make sense in its state; a comment may come late. */
export function verbsFor(alert: Alert, deletable: boolean): Verb[] {
  const more: Verb[] = deletable ? ['delete'] : []
  switch (stateOf(alert)) {
    case 'open':
      return ['ack', 'note', 'resolve', ...more]
    case 'acked':
      return ['unack', 'note', 'resolve', ...more]
    case 'resolved':
      return ['note']
  }
}

/** The alerts of a selection that a verb is meant for. */
export function meantBy(verb: BulkVerb, alerts: readonly Alert[]): Alert[] {
  return alerts.filter((alert) =>
    verb === 'ack' ? isUnknownToAll(alert) : verb === 'unack' ? stateOf(alert) === 'acked' : !isOver(alert),
  )
}

/** Everything but taking something back needs words for those who read the history. */
export function needsWords(verb: Verb): boolean {
  return verb !== 'unack'
}

export interface Wish {
  readonly words: string
  /** `clear`: it ends when the alert is over; otherwise at {@link Wish.end}. */
  readonly until: 'clear' | 'time'
  /** As typed into a field of date and time, local. */
  readonly end: string
}

/** When an acknowledgment ends, as the API writes it; `null` while what is typed is no instant ahead. */
export function untilOf({ until, end }: Wish, now: number): string | null {
  if (until === 'clear') return 'clear'
  const instant = Date.parse(end)
  return Number.isNaN(instant) || instant <= now ? null : new Date(instant).toISOString()
}
