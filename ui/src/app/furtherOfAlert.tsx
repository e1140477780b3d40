import type { Alert } from '../api/types'
import { BlockOfAlert } from '../features/threats/BlockOfAlert'
import { EventOfAlert } from '../features/threats/EventOfAlert'
import { OutageOfAlert } from '../features/uptime/OutageOfAlert'

/** What other features offer about an alert, because features do not know each other. */
export function furtherOfAlert(alert: Alert, size: 'small' | 'medium' = 'small') {
  return {
    acts: <BlockOfAlert alert={alert} size={size} />,
    leads: (
      <>
        <OutageOfAlert alert={alert} size={size} />
        {size === 'medium' && <EventOfAlert alert={alert} />}
      </>
    ),
  }
}
