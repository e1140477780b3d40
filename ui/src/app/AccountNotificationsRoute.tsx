import { AccountFrame } from '../features/identity/account/AccountFrame'
import { NotificationsPanel } from '../features/notifications/NotificationsPanel'

/** What one was told among what is one's own; features do not know each other. */
export function AccountNotificationsRoute() {
  return (
    <AccountFrame tab="notifications">
      <NotificationsPanel />
    </AccountFrame>
  )
}
