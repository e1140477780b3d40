import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'

/** The words of the source, as they came. */
export function LabelsPanel({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('alerts.labels')} state={state}>
      <Facts>
        {Object.entries(alert.labels).map(([name, value]) => (
          <Fact key={name} label={name}>
            <code>{value}</code>
          </Fact>
        ))}
        <Fact label={t('alerts.sourceAlertId')}>
          <code>{alert.sourceAlertId ?? '–'}</code>
        </Fact>
        <Fact label={t('alerts.targetKey')}>
          <code>{alert.target?.key ?? '–'}</code>
        </Fact>
        <Fact label={t('alerts.fingerprint')}>
          <code>{alert.fingerprint}</code>
        </Fact>
      </Facts>
    </Panel>
  )
}
