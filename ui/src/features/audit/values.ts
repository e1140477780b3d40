import type { AuditEvent } from '../../api/types'

type Payload = Readonly<Record<string, unknown>>

/** What a sentence has places for. */
export type Values = Readonly<Record<string, string>>

/** The word for a value in the reader's language, by the first group that has one; or the value. */
export type Say = (groups: string | readonly string[], value: unknown) => string

/** PDU-1/9 from `outlet/pdu-1/9` or `pdu-1/9`. */
export function objectName({ aggregate }: AuditEvent): string {
  const id = aggregate.id.includes('/') ? aggregate.id.slice(aggregate.id.indexOf('/') + 1) : aggregate.id
  return id.toUpperCase()
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '–'
}

const lower = (value: unknown) => text(value).toLowerCase()

/** The words for what a device was read to be, by the beginning of the event's type. */
const STATES: readonly (readonly [begin: string, groups: readonly string[]])[] = [
  ['power.', ['outlet.state']],
  ['network.Wan', ['wan.status']],
  ['network.', ['port.state', 'port.power', 'drift.state']],
  ['uptime.Maintenance', ['audit.maintenance']],
  ['uptime.', ['uptime.status']],
  ['threats.', ['audit.blockState']],
]

export function valuesOf(event: AuditEvent, said: Say): Values {
  return { object: objectName(event), ...ofDevices(event, said), ...ofPeople(event.payload, said) }
}

function ofDevices({ type, payload }: AuditEvent, said: Say): Values {
  const within = (name: string) => (payload[name] ?? {}) as Payload
  const [reading, signal, edge] = [within('reading'), within('signal'), within('edge')]
  const states = STATES.find(([begin]) => type.startsWith(begin))?.[1] ?? []
  return {
    state: said(states, payload.state ?? reading.state ?? reading.operState ?? reading.status ?? edge.status),
    action: said('audit.action', payload.switchAction ?? payload.portAction ?? payload.blockAction),
    status: [
      said('sources.status', payload.status),
      ...(payload.reason ? [said('sources.reason', payload.reason)] : []),
    ].join(', '),
    wanted: said('drift.state', payload.wanted),
    observed: said('drift.state', payload.observed),
    setting: said('drift.state', payload.setting),
    aspect: said('drift.aspect', lower(payload.aspect)),
    ended: said('dock.status', lower(payload.status ?? payload.outcome)),
    step: typeof payload.step === 'number' ? text(payload.step + 1) : text(payload.step),
    source: text(payload.source),
    processor: text(payload.processor),
    signature: text(signal.signature),
    threatAction: said('threats.action', lower(payload.action)),
    rule: text(within('rule').name),
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
  }
}

function ofPeople(payload: Payload, said: Say): Values {
  return {
    why: said('account.why', payload.why),
    letter: said('mail.kind', payload.kind),
    factorKind: said('audit.factor', payload.kind),
    left: text(payload.left),
    wrong: text(payload.wrong),
    failure: said('mail.failure', payload.why),
    delay: said('mail.delay', payload.why),
    abandoned: said('audit.abandoned', payload.code),
    rows: text(payload.rows),
    kind: said('audit.job', payload.kind),
    total: text(payload.total),
    succeeded: text(payload.succeeded),
    failed: text(payload.failed),
    done: text(payload.done),
    of: text(payload.of),
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
