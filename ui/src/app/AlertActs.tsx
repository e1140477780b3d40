import type { Alert } from '../api/types'
import { BlockOfAlert } from '../features/threats/BlockOfAlert'
import { OutageOfAlert } from '../features/uptime/OutageOfAlert'

interface Props {
  alert: Alert
  size?: 'small' | 'medium'
}

/** What other features offer about an alert: to keep its attacker out, to look at its outage. */
export function AlertActs({ alert, size = 'small' }: Props) {
  return (
    <>
      <BlockOfAlert alert={alert} size={size} />
      <OutageOfAlert alert={alert} size={size} />
    </>
  )
}
