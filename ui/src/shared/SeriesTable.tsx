import styles from './SeriesTable.module.css'
import type { Line } from './TimeSeries'
import { localInstant } from './time'

interface Props {
  line: Line
  columns: readonly string[]
  print: (value: number) => string
}

/** The numbers of a graph, newest first. */
export function SeriesTable({ line, columns, print }: Props) {
  const lines = line.second ? [line.values, line.second] : [line.values]
  const rows = line.times.map((time, index) => ({ time, values: lines.map((values) => values[index]) }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={columns.join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.reverse().map(({ time, values }) => (
            <tr key={time}>
              <td>{localInstant(time * 1000).replace('T', ' ')}</td>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second line
                <td key={index}>{value == null ? '–' : print(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
