import { AlertsPanel } from '../features/alerts/AlertsPanel'
import { SwitchesPanel } from '../features/network/SwitchesPanel'
import { WanPanel } from '../features/network/WanPanel'
import { OpsPage } from '../features/ops/OpsPage'
import { PowerPanels } from '../features/power/PowerPanels'
import { furtherOfAlert } from './furtherOfAlert'

/** The command center is composed here, because features do not know each other. */
export function OpsRoute() {
  return (
    <OpsPage>
      <WanPanel />
      <AlertsPanel further={furtherOfAlert} />
      <PowerPanels>
        <SwitchesPanel />
      </PowerPanels>
    </OpsPage>
  )
}
