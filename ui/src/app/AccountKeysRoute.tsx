import { AccountFrame } from '../features/identity/account/AccountFrame'
import { OwnKeys } from '../features/keys/OwnKeys'

/** One's own keys among what is one's own; features do not know each other. */
export function AccountKeysRoute() {
  return (
    <AccountFrame tab="api-keys">
      <OwnKeys />
    </AccountFrame>
  )
}
