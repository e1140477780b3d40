import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port, Source } from '../../api/types'
import { useValue } from '../../live/hooks'
import { Panel, type PanelState } from '../../shared/Panel'
import { type Range, toRange } from '../../shared/ranges'
import { Segments } from '../../shared/Segments'
import { shortInstant } from '../../shared/time'
import { CourseChart } from './CourseChart'
import { collectedEvery } from './collected'
import { metricsOf, type PortMetric } from './metrics'
import styles from './PortPage.module.css'
import { PORT_RANGES } from './ranges'
import { Traffic } from './Traffic'
import { readOfPort, useCourse } from './useCourse'
import { useView } from './useView'

interface Props {
  port: Port
  state: PanelState
  /** What is wrong with what is shown, if anything. */
  children: ReactNode
}

/** The course of a port's traffic, errors or power, and what was done to it meanwhile. */
export function PortCourse({ port, state, children }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const range = toRange(view('range'), PORT_RANGES, '1h')
  const metrics = metricsOf(port)
  const every = collectedEvery(useValue<Source>(`source/${port.source}`))
  const metric = metrics.find((name) => name === view('metric')) ?? 'traffic'
  return (
    <Panel
      title={t('port.course')}
      state={state}
      end={
        <Segments
          label={t('port.metricLabel')}
          segments={metrics.map((name) => ({ name, label: t(`port.metric.${name}`) }))}
          chosen={metric}
          onChoose={(name) => setView('metric', name)}
        />
      }
    >
      {children}
      <div className={styles.body}>
        <div className={styles.controls}>
          {metric === 'traffic' && <Traffic rxBps={port.rxBps} txBps={port.txBps} />}
          <Segments
            label={t('chart.rangeLabel')}
            segments={PORT_RANGES.map((name) => ({ name, label: t(`chart.range.${name}`) }))}
            chosen={range}
            onChoose={(name) => setView('range', name)}
          />
        </div>
        <div className={styles.chart}>
          <CourseChart
            key={`${metric} ${range}`}
            read={readOfPort(port, every)}
            name={t('port.place', { switch: port.switchId, number: port.number })}
            metric={metric}
            range={range}
            withTable
          />
        </div>
        <Marks port={port} metric={metric} range={range} />
      </div>
    </Panel>
  )
}

/** What happened to the port within the range, newest first. */
function Marks({ port, metric, range }: { port: Port; metric: PortMetric; range: Range }) {
  const { t } = useTranslation()
  const { series } = useCourse(readOfPort(port), metric === 'traffic' ? 'rx' : metric, range)
  const marks = series?.annotations ?? []
  if (marks.length === 0) return null
  return (
    <ul className={styles.marks} aria-label={t('port.marks')}>
      {[...marks].reverse().map(({ at, title }) => (
        <li key={`${at} ${title}`}>
          <b>{shortInstant(at)}</b> {title}
        </li>
      ))}
    </ul>
  )
}
