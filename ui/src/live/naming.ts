import type { Command } from '../api/types'

/** PDU-1/9 from `outlet/pdu-1/9`. */
export function shortKey(key: string): string {
  return key.slice(key.indexOf('/') + 1).toUpperCase()
}

/** PDU-1/9 OFF */
export function commandTitle({ target, desired, action }: Command): string {
  return `${shortKey(target.key)} ${(desired ?? action).toUpperCase()}`
}
