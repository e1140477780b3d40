import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Hidden } from './Hidden'
import styles from './Table.module.css'

interface Props {
  label: string
  columns: readonly string[]
  /** Which of the columns hold numbers; they stand at the right. */
  numbers?: readonly string[]
  children: ReactNode
}

/** Rows of 36, or of 28 for who likes it compact; on phones it scrolls inside its panel, the page never does. */
export function Table({ label, columns, numbers = [], children }: Props) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('table.region', { label })}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column || index} scope="col" data-number={numbers.includes(column) || undefined}>
                {column || <Hidden>{label}</Hidden>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
