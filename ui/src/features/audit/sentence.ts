import type { i18n } from 'i18next'
import type { AuditEvent } from '../../api/types'

type Payload = Readonly<Record<string, unknown>>

/** PDU-1/9 from `outlet/pdu-1/9` or `pdu-1/9`. */
export function objectName({ aggregate }: AuditEvent): string {
  const id = aggregate.id.includes('/') ? aggregate.id.slice(aggregate.id.indexOf('/') + 1) : aggregate.id
  return id.toUpperCase()
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '–'
}

/** The word for a value in the reader's language, or the value where there is none. */
type Say = (words: string, value: unknown) => string

function valuesOf(event: AuditEvent, said: Say): Record<string, string> {
  const payload: Payload = event.payload
  const reading = (payload.reading ?? {}) as Payload
  const signal = (payload.signal ?? {}) as Payload
  const edge = (payload.edge ?? {}) as Payload
  return {
    object: objectName(event),
    state: text(payload.state ?? reading.state ?? reading.operState ?? reading.status ?? edge.status),
    action: text(payload.switchAction ?? payload.portAction).replace('_', ' '),
    status: [payload.status, payload.reason].filter(Boolean).map(text).join(', '),
    detail: text(payload.detail),
    note: text(payload.note),
    text: text(payload.text),
    title: text(signal.title),
    count: text(payload.count),
    minutes: text(payload.minutes),
    type: text(payload.type),
    code: text(payload.code),
    polls: text(payload.polls),
    failures: text(payload.failures),
    why: said('account.why', payload.why),
    letter: said('mail.kind', payload.kind),
    factorKind: said('audit.factor', payload.kind),
    accountAspect: said('drift.aspect', text(payload.aspect).toLowerCase()),
    left: text(payload.left),
    failure: said('mail.failure', payload.why),
    delay: said('mail.delay', payload.why),
    abandoned: said('audit.abandoned', payload.code),
    rows: text(payload.rows),
    kind: said('audit.job', payload.kind),
    total: text(payload.total),
    succeeded: text(payload.succeeded),
    failed: text(payload.failed),
    stopped: said('audit.stopped', payload.why),
    verified: said('audit.verified', payload.verified === true ? 'yes' : 'no'),
    ending: said('audit.export', payload.complete === false ? 'brokenOff' : 'whole'),
    name: text(payload.name),
    role: said('organizations.role', payload.role),
    given: text(payload.role),
    from: said('organizations.role', payload.from),
    to: said('organizations.role', payload.to),
  }
}

/** `OutletSwitchRequested` as "outlet switch requested", for events this browser has no sentence for. */
function spoken(type: string): string {
  const name = type.split('.').at(-1) ?? type
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** The event as a person would say it. */
export function sentenceOf(event: AuditEvent, { t, exists }: i18n): string {
  const values = valuesOf(event, (words, value) => {
    const word = `${words}.${text(value)}`
    return exists(word) ? named(t)(word, {}) : text(value)
  })
  const key = `sentence.${event.type}`
  const sentence = exists(key)
    ? named(t)(key, values)
    : t('sentence.generic', { object: values.object, what: spoken(event.type) })
  const said = values.note === event.reason
  return event.reason && !said ? t('sentence.withReason', { sentence, reason: event.reason }) : sentence
}

/** Keys made from the names of events are not known to the compiler. */
function named(t: i18n['t']): (key: string, values: Record<string, string>) => string {
  return t as (key: string, values: Record<string, string>) => string
}
