import type { Command } from '../api/types'

const ALERT = 'alert/'

/** PDU-1/9 from `outlet/pdu-1/9`. An alert's key is a number nobody knows; its title stands beside. */
export function shortKey(key: string): string {
  if (key.startsWith(ALERT)) return 'ALERT'
  return key.slice(key.indexOf('/') + 1).toUpperCase()
}

/** PDU-1/9 OFF: what was asked for. A reboot ends ON, but that is not what it is. */
export function commandTitle({ target, action }: Command): string {
  return `${shortKey(target.key)} ${action.toUpperCase().replaceAll('-', ' ')}`
}

/** What happened to the target of a command: every occurrence of a problem has the same stream. */
export function historyOf(key: string): string {
  const stream = key.startsWith(ALERT) ? key.slice(0, key.lastIndexOf('/')) : key
  return `/audit?target=${encodeURIComponent(stream)}`
}
