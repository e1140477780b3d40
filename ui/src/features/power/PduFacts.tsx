import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { SourceLink } from '../../live/SourceName'
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
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
        {pdu.source && (
          <div>
            <dt>{t('pdu.source')}</dt>
            <dd>
              <SourceLink id={pdu.source} />
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.limits}>
        <LimitsRow pdu={pdu} />
      </div>
    </Panel>
  )
}
