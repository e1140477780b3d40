import { useTranslation } from 'react-i18next'
import type { Source, Switch } from '../../api/types'
import { useValue } from '../../live/hooks'
import { SourceLink } from '../../live/SourceName'
import { FactRows, Facts, type Known } from '../../shared/Facts'
import { Meter } from '../../shared/Meter'
import { Panel, type PanelState } from '../../shared/Panel'
import { celsius, watts } from '../../shared/quantities'
import { wordAt } from '../../shared/spoken'
import { duration } from '../../shared/time'
import { CollectedNote } from './CollectedNote'
import styles from './Facts.module.css'

/** Who the device says it is, how it is doing, and how much power its ports draw. */
export function SwitchFacts({ device, state }: { device: Switch; state: PanelState }) {
  const { t } = useTranslation()
  const reader = useValue<Source>(`source/${device.source}`)
  const { uptimeSeconds, cpuPct, temperatures, source } = device
  const rows: Known = [
    [t('network.status'), wordAt(`uptime.status.${device.status}`) ?? device.status],
    [t('network.vendor'), device.vendor],
    [t('network.model'), device.model],
    [t('network.serial'), device.serial],
    [t('network.firmware'), device.firmware],
    [t('network.uptime'), uptimeSeconds === null ? null : duration(uptimeSeconds * 1000)],
    [t('network.cpu'), cpuPct === null ? null : `${cpuPct} ${t('unit.percent')}`],
    ...temperatures.map(
      ({ name, milliCelsius }) =>
        [t('network.temperature', { name }), `${celsius(milliCelsius)} ${t('unit.celsius')}`] as const,
    ),
    [t('network.source'), <SourceLink key="source" id={source} />],
  ]
  return (
    <Panel title={t('network.identity')} state={state === 'past' ? 'past' : 'data'}>
      <Facts>
        <FactRows rows={rows} />
      </Facts>
      <CollectedNote source={reader} />
      {device.poe && <PowerBudget name={device.name} poe={device.poe} />}
    </Panel>
  )
}

function PowerBudget({ name, poe }: { name: string; poe: NonNullable<Switch['poe']> }) {
  const { t } = useTranslation()
  const used = watts(poe.usedMilliwatts)
  if (poe.budgetMilliwatts === null) return <p className={styles.power}>{t('network.poeUsed', { used })}</p>
  const budget = watts(poe.budgetMilliwatts, 0)
  if (poe.usedMilliwatts === null) return <p className={styles.power}>{t('network.poe', { used, budget })}</p>
  return (
    <div className={styles.power}>
      <p>{t('network.poe', { used, budget })}</p>
      <Meter
        label={t('network.poeName', { name, used, budget })}
        value={poe.usedMilliwatts}
        max={poe.budgetMilliwatts}
        mark={null}
        markLabel={null}
        maxLabel={`${budget} ${t('unit.watts')}`}
        tone={poe.usedMilliwatts > poe.budgetMilliwatts ? 'warn' : 'normal'}
      />
    </div>
  )
}
