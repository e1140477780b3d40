import { amps } from './quantities'
import styles from './SeriesTable.module.css'
import type { Line } from './TimeSeries'
import { localInstant } from './time'

/** The numbers of a graph, newest first. */
export function SeriesTable({ line, columns }: { line: Line; columns: readonly [string, string] }) {
  const rows = line.times.map((time, index) => ({ time, value: line.values[index] ?? null })).reverse()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={columns.join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, value }) => (
            <tr key={time}>
              <td>{localInstant(time * 1000).replace('T', ' ')}</td>
              <td>{amps(value === null ? null : value * 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
