import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { SeriesTable } from './SeriesTable'
import styles from './TimeSeries.module.css'

const Plot = lazy(async () => ({ default: (await import('./Plot')).Plot }))

/** One line over time: epoch seconds and values, `null` where nothing was read (drawn as a gap). */
export interface Line {
  readonly times: readonly number[]
  readonly values: readonly (number | null)[]
}

export interface Limit {
  readonly value: number
  readonly tone: 'warn' | 'crit'
}

interface Props {
  line: Line
  /** One sentence: last, least, most, trend. */
  summary: string
  columns: readonly [string, string]
  limits?: readonly Limit[]
  from: number
  to: number
  /** Offers the same numbers as a table. */
  withTable?: boolean
}

/** A graph for the eye, a sentence for the ear, a table for both. */
export function TimeSeries({ line, summary, columns, limits = [], from, to, withTable = false }: Props) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={styles.figure}>
      {asTable ? (
        <SeriesTable line={line} columns={columns} />
      ) : (
        <div className={styles.plot} role="img" aria-label={summary}>
          <Suspense>
            <Plot line={line} limits={limits} from={from} to={to} />
          </Suspense>
        </div>
      )}
      {withTable && (
        <Button weight="bare" className={styles.switch} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'power.graph' : 'power.table')}
        </Button>
      )}
    </figure>
  )
}
