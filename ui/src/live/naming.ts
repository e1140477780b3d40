import type { Command } from '../api/types'

/** PDU-1/9 from `outlet/pdu-1/9`. */
export function shortKey(key: string): string {
  return key.slice(key.indexOf('/') + 1).toUpperCase()
}

/** PDU-1/9 OFF: what was asked for. A reboot ends ON, but that is not what it is. */
export function commandTitle({ target, action }: Command): string {
  return `${shortKey(target.key)} ${action.toUpperCase().replaceAll('-', ' ')}`
}
