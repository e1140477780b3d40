import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Hidden } from './Hidden'
import { Icon } from './Icon'
import styles from './Table.module.css'

/** By what the rows can be ordered, and by what they are; `-` before it is the other way round. */
interface Sorting {
  /** The server's word for a column. */
  readonly words: Readonly<Record<string, string>>
  readonly order: string
  readonly onOrder: (order: string) => void
}

/** Whether all rows that are shown are chosen, or some. */
interface Choosing {
  readonly label: string
  readonly all: boolean
  readonly some: boolean
  readonly onToggle: () => void
}

interface Props {
  label: string
  columns: readonly string[]
  /** Which of the columns hold numbers; they stand at the right. */
  numbers?: readonly string[]
  sorting?: Sorting
  /** Each row begins with a box by which it is chosen; the heading has one for all. */
  choosing?: Choosing | undefined
  /** Of this table alone, whatever is chosen for all. */
  density?: 'comfortable' | 'compact' | undefined
  children: ReactNode
}

/** Rows of 36, or of 28 for who likes it compact; on phones it scrolls inside its panel, the page never does. */
export function Table({ label, columns, numbers = [], sorting, choosing, density, children }: Props) {
  const { t } = useTranslation()
  return (
    <section
      className={styles.scroll}
      data-density={density}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
      aria-label={t('table.region', { label })}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {choosing && (
              <th scope="col" className={styles.box}>
                <ChooseAll {...choosing} />
              </th>
            )}
            {columns.map((column, index) => (
              <th
                key={column || index}
                scope="col"
                data-number={numbers.includes(column) || undefined}
                aria-sort={sorting && directionOf(column, sorting)}
              >
                {sorting?.words[column] ? (
                  <Order column={column} {...sorting} />
                ) : (
                  column || <Hidden>{label}</Hidden>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

function directionOf(column: string, { words, order }: Sorting) {
  const word = words[column]
  if (word === undefined) return undefined
  return order === word ? 'ascending' : order === `-${word}` ? 'descending' : undefined
}

/** The heading of a column that orders the rows; pressed again, the other way round. */
function Order({ column, ...sorting }: Sorting & { column: string }) {
  const direction = directionOf(column, sorting)
  const word = sorting.words[column] ?? ''
  return (
    <button
      type="button"
      className={styles.order}
      onClick={() => sorting.onOrder(direction === 'ascending' ? `-${word}` : word)}
    >
      {column}
      {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} small />}
    </button>
  )
}

function ChooseAll({ label, all, some, onToggle }: Choosing) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = some && !all
      }}
      onChange={onToggle}
    />
  )
}
