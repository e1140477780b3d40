import { AlertPage } from '../features/alerts/AlertPage'
import { furtherOfAlert } from './furtherOfAlert'

/** The page of an alert is composed here, because features do not know each other. */
export function AlertRoute() {
  return <AlertPage further={(alert) => furtherOfAlert(alert, 'medium')} />
}
