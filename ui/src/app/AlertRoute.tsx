import { AlertPage } from '../features/alerts/AlertPage'
import { AlertActs } from './AlertActs'

/** The page of an alert is composed here, because features do not know each other. */
export function AlertRoute() {
  return <AlertPage further={(alert) => <AlertActs alert={alert} size="medium" />} />
}
