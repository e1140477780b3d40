import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wan } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { SourceLink } from '../../live/SourceName'
import { FactRows, Facts, type Known } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { bitRate, milliseconds, percent, type Quantity, speed } from '../../shared/quantities'
import { duration, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'

/** What of a monitor is told here. */
type Monitor = Readonly<Record<'id' | 'name', string>> & { readonly linkTo: string | null }

/** What a link is, what was last read of it, and when it was last down. */
export function WanFacts({ wan, state }: { wan: Wan; state: PanelState }) {
  const { t } = useTranslation()
  const { gateway, source } = wan
  const written = ({ value, unit }: Quantity) => `${value} ${unit}`
  const millis = (micros: number | null) => `${milliseconds(micros)} ${t('unit.ms')}`
  const rows: Known = [
    [t('wan.down'), `${written(bitRate(wan.rxBps))} / ${speed(wan.capacityRxBps)}`],
    [t('wan.up'), `${written(bitRate(wan.txBps))} / ${speed(wan.capacityTxBps)}`],
    [t('wan.rtt'), millis(wan.rttMicros)],
    [t('wan.jitter'), millis(wan.jitterMicros)],
    [t('wan.loss'), `${percent(wan.lossPct)} ${t('unit.percent')}`],
    [t('wan.kind'), wan.kind],
    [t('wan.provider'), wan.provider],
    [t('wan.gateway'), gateway && `${gateway.address} · ${t(`wan.status.${gateway.status}`)}`],
    [t('wan.publicIp'), wan.publicIp],
    [t('wan.lastOutage'), outageOf(t, wan.lastOutage)],
    [t('wan.watchedBy'), <WatchedBy key="watched" wan={wan} />],
    [t('network.source'), <SourceLink key="source" id={source} />],
  ]
  return (
    <Panel title={t('wan.facts')} state={state}>
      <Facts>
        <FactRows rows={rows} />
      </Facts>
    </Panel>
  )
}

/** The monitors that watch it, each with its own outages. */
function WatchedBy({ wan }: { wan: Wan }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const monitors = useAllHeld('monitor/')
    .map(({ value }) => value as Monitor)
    .filter(({ linkTo }) => linkTo === wan.key)
  if (monitors.length === 0) return t('wan.watchedByNone')
  return monitors.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={keep(`/ops/uptime/${id}`)}>{name}</Link>
    </span>
  ))
}

function outageOf(t: TFunction, outage: Wan['lastOutage']): string {
  if (!outage) return t('wan.noOutage')
  const from = shortInstant(outage.from)
  if (outage.durationSeconds === null) return t('wan.outageNow', { from })
  return t('wan.outage', { from, duration: duration(outage.durationSeconds * 1000) })
}
