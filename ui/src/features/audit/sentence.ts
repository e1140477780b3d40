import type { i18n } from 'i18next'
import type { AuditEvent } from '../../api/types'
import { type Values, valuesOf } from './values'

/** `OutletSwitchRequested` as "outlet switch requested", for events this browser has no sentence for. */
function spoken(type: string): string {
  const name = type.split('.').at(-1) ?? type
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** The event as a person would say it. */
export function sentenceOf(event: AuditEvent, { t, exists }: i18n): string {
  const values = valuesOf(event, (groups, value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return '–'
    const word = [groups]
      .flat()
      .map((group) => `${group}.${value}`)
      .find((key) => exists(key))
    return word === undefined ? String(value) : named(t)(word, {})
  })
  const key = `sentence.${event.type}`
  const sentence = exists(key)
    ? named(t)(key, values)
    : t('sentence.generic', { object: values.object ?? '', what: spoken(event.type) })
  const { note } = event.payload
  const reason = event.reason ?? (typeof note === 'string' ? note : null)
  return reason && !sentence.includes(reason) ? t('sentence.withReason', { sentence, reason }) : sentence
}

/** Keys made from the names of events are not known to the compiler. */
function named(t: i18n['t']): (key: string, values: Values) => string {
  return t as (key: string, values: Values) => string
}
