import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { SourceLink } from '../../live/SourceName'
import { Fact, FactRows, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { kilowattHours } from '../../shared/quantities'
import { LimitsRow } from './LimitsRow'
import styles from './PduFacts.module.css'

/** Who the device says it is, and what flows through its phases and banks. */
export function PduFacts({ pdu, state }: { pdu: Pdu; state: PanelState }) {
  const { t } = useTranslation()
  const rows = [
    [t('pdu.status'), pdu.status],
    [t('pdu.vendor'), pdu.vendor],
    [t('pdu.model'), pdu.model],
    [t('pdu.serial'), pdu.serial],
    [t('pdu.firmware'), pdu.firmware],
    [t('pdu.energy'), `${kilowattHours(pdu.load.energyWattHours)} ${t('unit.kilowattHours')}`],
  ] as const
  return (
    <Panel title={t('pdu.facts')} state={state}>
      <Facts>
        <FactRows rows={rows} />
        {pdu.source && (
          <Fact label={t('pdu.source')}>
            <SourceLink id={pdu.source} />
          </Fact>
        )}
      </Facts>
      <div className={styles.limits}>
        <LimitsRow pdu={pdu} />
      </div>
    </Panel>
  )
}
