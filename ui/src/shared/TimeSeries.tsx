import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { SeriesTable } from './SeriesTable'
import styles from './TimeSeries.module.css'
import { duration } from './time'

const Plot = lazy(async () => ({ default: (await import('./Plot')).Plot }))

type Values = readonly (number | null | undefined)[]

/** Over time (epoch seconds): `null` where nothing was read, drawn as a gap; `undefined` is passed over. */
export interface Line {
  readonly times: readonly number[]
  readonly values: Values
  /** Of the same times and drawn dashed. */
  readonly second?: Values
}

export interface Limit {
  readonly value: number
  readonly tone: 'warn' | 'crit'
}

interface Props {
  line: Line
  /** One sentence: last, least, most, trend. */
  summary: string
  /** Of the table: the time, the line, and the second one. */
  columns: readonly string[]
  /** Prints a value at the axis. */
  print: (value: number) => string
  /** Prints a value in the table, where that differs. */
  printExactly?: (value: number) => string
  limits?: readonly Limit[]
  /** When something was done, in epoch seconds; what it was stands beside the graph. */
  marks?: readonly number[]
  /** When what is critical now began, in epoch seconds. */
  alarms?: readonly number[]
  from: number
  to: number
  /** Of the numbers at the axis, where it does not stand beside the graph. */
  unit?: string
  /** Seconds of which each point is the average, where it is more than one reading. */
  averaged?: number | undefined
  /** The line alone, where there is no room for axes. */
  bare?: boolean
  /** Offers the same numbers as a table. */
  withTable?: boolean
}

/** A graph for the eye, a sentence for the ear, a table for both. */
export function TimeSeries(props: Props) {
  const { line, summary, columns, print, printExactly = print, limits = [], marks = [], alarms = [] } = props
  const { from, to, unit = '', averaged, bare = false, withTable = false } = props
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={styles.figure}>
      {asTable ? (
        <SeriesTable line={line} columns={columns} print={printExactly} />
      ) : (
        <div className={styles.plot} role="img" aria-label={summary}>
          <Suspense>
            <Plot
              line={line}
              limits={limits}
              marks={marks}
              alarms={alarms}
              print={print}
              bare={bare}
              unit={unit}
              from={from}
              to={to}
            />
          </Suspense>
        </div>
      )}
      {withTable && (
        <div className={styles.foot}>
          {averaged && <span>{t('chart.averages', { duration: duration(averaged * 1000) })}</span>}
          <Button weight="bare" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'chart.graph' : 'chart.table')}
          </Button>
        </div>
      )}
    </figure>
  )
}
