import { useTranslation } from 'react-i18next'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { useKeys } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { Segments } from '../../shared/Segments'
import { Table } from '../../shared/Table'
import { fullInstant } from '../../shared/time'
import { MonitorRow } from './MonitorRow'
import { NoMonitor } from './NoMonitor'
import { OutagesPanel } from './OutagesPanel'
import styles from './UptimePage.module.css'
import { useMonitors } from './useMonitors'
import { useView } from './useView'
import { statusOf, WINDOWS } from './words'

const COLUMNS = ['statusColumn', 'monitor', 'day'] as const
const SHOWN = ['all', 'troubled'] as const

/** Everything that is watched: is it up, how was the last day, and how available was it. */
export function UptimePage() {
  return (
    <AtInstant>
      <Watched />
    </AtInstant>
  )
}

function Watched() {
  const { t } = useTranslation()
  const { past } = useLive()
  const monitors = useMonitors()
  const known = useKeys('counts/').length > 0
  const up = monitors.filter(({ status }) => statusOf(status) === 'UP').length
  const lead = past
    ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
    : known && t('uptime.totals', { count: monitors.length, up })
  return (
    <>
      <PageHeader title={t('page.uptime')} lead={lead} trail={[{ name: t('world.operations') }]} />
      <div className={styles.grid}>
        {known && monitors.length === 0 ? <NoMonitor /> : <Monitors known={known} />}
        <OutagesPanel />
      </div>
    </>
  )
}

function Monitors({ known }: { known: boolean }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const [view, setView] = useView('show')
  const all = useMonitors()
  const troubled = all.filter(({ status }) => ['DOWN', 'WARNING', 'UNKNOWN'].includes(statusOf(status)))
  const shown = SHOWN.find((name) => name === view) ?? 'all'
  const listed = shown === 'troubled' ? troubled : all
  const windows = WINDOWS.map((window) => t(`uptime.window.${window}`))
  const counts = { all: all.length, troubled: troubled.length }
  return (
    <Panel
      title={t('uptime.monitors')}
      state={past ? 'past' : known ? 'data' : 'loading'}
      end={
        <Segments
          label={t('uptime.showLabel')}
          segments={SHOWN.map((name) => ({
            name,
            label: t(`uptime.show.${name}`),
            ...(known ? { count: counts[name] } : {}),
          }))}
          chosen={shown}
          onChoose={setView}
        />
      }
    >
      {known && listed.length === 0 ? (
        <p className={styles.empty}>{t('uptime.noTrouble')}</p>
      ) : (
        <Table
          label={t('uptime.monitors')}
          columns={[
            ...COLUMNS.map((column) => t(`uptime.${column}`)),
            ...windows,
            t('uptime.lastOutage'),
            t('uptime.source'),
          ]}
          numbers={windows}
        >
          {listed.map((monitor) => (
            <MonitorRow key={monitor.key} monitorKey={monitor.key} />
          ))}
        </Table>
      )}
    </Panel>
  )
}
