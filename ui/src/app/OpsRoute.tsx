import { AlertsPanel } from '../features/alerts/AlertsPanel'
import { LogCard } from '../features/logs/LogCard'
import { useListening } from '../features/logs/useListeners'
import { SwitchesPanel } from '../features/network/SwitchesPanel'
import { WanPanel } from '../features/network/WanPanel'
import { OpsPage } from '../features/ops/OpsPage'
import { PowerPanels } from '../features/power/PowerPanels'
import { furtherOfAlert } from './furtherOfAlert'

/** The command center is composed here, because features do not know each other. */
export function OpsRoute() {
  const listening = useListening()
  return (
    <OpsPage>
      <WanPanel />
      <AlertsPanel further={furtherOfAlert} beside={listening && <LogCard />} />
      <PowerPanels>
        <SwitchesPanel />
      </PowerPanels>
    </OpsPage>
  )
}
