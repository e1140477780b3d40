import type { Alert, Threat } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { BlockButton } from './BlockButton'

/** Keeps out whoever an alert is about, where it tells of an address. */
export function BlockOfAlert({ alert, size }: { alert: Alert; size?: 'small' | 'medium' }) {
  const ip = useAttacker(alert)
  if (ip === null || alert.state === 'resolved') return null
  return <BlockButton ip={ip} because={alert.title} {...(size ? { size } : {})} />
}

/** The address that an alert names, else that of the event it was raised for. */
function useAttacker({ id, labels }: Alert): string | null {
  const events = useAllHeld('threat/')
  if (labels.src_ip) return labels.src_ip
  const event = events.map(({ value }) => value as Threat).find(({ alertId }) => alertId === id)
  return event?.src.ip ?? null
}
