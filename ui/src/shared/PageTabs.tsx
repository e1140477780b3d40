import { Link } from 'react-router'
import styles from './PageTabs.module.css'
import { StatusGlyph } from './StatusGlyph'

export interface PageTab {
  readonly name: string
  readonly label: string
  readonly to: string
  /** How many wait there; `undefined` when that is not known or says nothing. */
  readonly count?: number | undefined
  /** Whether what waits there is abnormal. */
  readonly abnormal?: boolean
}

interface Props {
  label: string
  tabs: readonly PageTab[]
  current: string
}

/** Parts of one page, each at its own address. */
export function PageTabs({ label, tabs, current }: Props) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ name, label, to, count, abnormal = false }) => (
        <Link
          key={name}
          to={to}
          aria-current={name === current ? 'page' : undefined}
          data-abnormal={abnormal || undefined}
        >
          {label}
          {count !== undefined && (
            <small>
              {abnormal && <StatusGlyph name="warn" />}
              {count}
            </small>
          )}
        </Link>
      ))}
    </nav>
  )
}
