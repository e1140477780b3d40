import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import styles from './PageTabs.module.css'
import { decimal } from './quantities'
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
  const nav = useRef<HTMLElement>(null)
  useEffect(() => bringIntoView(nav.current, current), [current])
  return (
    <nav ref={nav} className={styles.tabs} aria-label={label}>
      {tabs.map(({ name, label, to, count, abnormal = false }) => (
        <Link
          key={name}
          to={to}
          data-tab={name}
          aria-current={name === current ? 'page' : undefined}
          data-abnormal={abnormal || undefined}
        >
          {label}
          {count !== undefined && (
            <small>
              {abnormal && <StatusGlyph name="warn" />}
              {decimal(count, 0)}
            </small>
          )}
        </Link>
      ))}
    </nav>
  )
}

/** On a phone the row of tabs is wider than the screen; the one that is shown is seen. */
function bringIntoView(nav: HTMLElement | null, current: string) {
  const tab = nav?.querySelector<HTMLElement>(`[data-tab="${current}"]`)
  if (nav && tab) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2
}
