import { OrganizationKeys } from '../features/keys/OrganizationKeys'
import { OrganizationPage } from '../features/organizations/OrganizationPage'

/** An organization with the keys that act for it; features do not know each other. */
export function OrganizationRoute() {
  return <OrganizationPage keysOf={(id) => <OrganizationKeys id={id} />} />
}
