import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** What is known of something, one fact a line. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

/** A term and what is known of it; a dash where nothing is. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children ?? '–'}</dd>
    </div>
  )
}

/** Terms in their order, with what is known of each. */
export type Known = readonly (readonly [term: string, known: ReactNode])[]

export function FactRows({ rows }: { rows: Known }) {
  return rows.map(([term, known]) => (
    <Fact key={term} label={term}>
      {known}
    </Fact>
  ))
}
