import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Monitor, Wan } from '../../api/types'
import { useShownNow, useValue } from '../../live/hooks'
import { SourceLink } from '../../live/SourceName'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { milliseconds } from '../../shared/quantities'
import { duration, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { Lasted } from './Lasted'
import { pageOf } from './linked'

/** What is watched and how, and in which words its source says how it is. */
export function MonitorFacts({ monitor, state }: { monitor: Monitor; state: PanelState }) {
  const { t } = useTranslation()
  const now = useShownNow()
  const { since, rawStatus, reply, responseMicros, linkTo, maintenance } = monitor
  const rows: (readonly [string, ReactNode])[] = [
    [t('uptime.since'), since && `${fullInstant(since)} · ${duration(now - Date.parse(since))}`],
    [t('uptime.rawStatus'), rawStatus],
    [t('uptime.reply'), reply],
    [t('uptime.response'), responseMicros !== null && `${milliseconds(responseMicros)} ${t('unit.ms')}`],
    [t('uptime.target'), monitor.target],
    [t('uptime.method'), monitor.method],
    [t('uptime.sourceName'), monitor.sourceName],
    [
      t('maintenance.since'),
      maintenance.since &&
        `${fullInstant(maintenance.since)} · ${duration(now - Date.parse(maintenance.since))}`,
    ],
    [t('uptime.lastOutage'), <Lasted key="last" outage={monitor.lastOutage} />],
    [t('uptime.watches'), linkTo && <Linked key="linked" to={linkTo} />],
    [t('uptime.source'), <SourceLink key="source" id={monitor.source} />],
  ]
  return (
    <Panel title={t('uptime.facts')} state={state}>
      <Facts>
        {rows.map(([name, value]) => (
          <Fact key={name} label={name}>
            {value || null}
          </Fact>
        ))}
      </Facts>
    </Panel>
  )
}

/** What of ours it watches, by its name where that is known. */
function Linked({ to }: { to: string }) {
  const { keep } = useInstant()
  const name = useValue<Pick<Wan, 'name'>>(to)?.name ?? to
  const page = pageOf(to)
  return page === null ? name : <Link to={keep(page)}>{name}</Link>
}
