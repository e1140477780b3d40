import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Hidden } from './Hidden'

interface Row {
  readonly id: string
  /** What it is called, when it is said that it is gone. */
  readonly name: string
}

interface Gone<E extends HTMLElement> {
  /** Belongs to the panel of the list. */
  panel: RefObject<E | null>
  /** Belongs into the page: what a screen reader says. */
  spoken: ReactNode
}

/**
 * Rows that are gone are named, politely. Whoever stood on one stands on its neighbour then; on the
 * panel's heading, when none is left. `list` names what is listed: another page or filter is no loss.
 */
export function useGoneRows(list: string, rows: readonly Row[]): Gone<HTMLElement> {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const stood = useStanding(panel)
  const before = useRef({ list, rows })
  const [gone, setGone] = useState('')
  const ids = rows.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other rows are news, not the same ones drawn anew
  useLayoutEffect(() => {
    const old = before.current
    before.current = { list, rows }
    const left = old.list === list ? old.rows.filter(({ id }) => !rows.some((row) => row.id === id)) : []
    setGone(left.map(({ name }) => name).join(', '))
    if (left.length === 0 || document.activeElement !== document.body) return
    const { element, index } = stood.current
    if (element && !element.isConnected) neighbour(panel.current, index)?.focus()
  }, [list, ids])
  const spoken = (
    <Hidden>
      <span role="status">{gone && t('table.gone', { names: gone })}</span>
    </Hidden>
  )
  return { panel, spoken }
}

/** Of a table, or of a list that marks them. */
const ROWS = 'tbody tr, li[data-row]'

/** What had the focus last within the panel, and in which row it was. */
function useStanding(panel: RefObject<HTMLElement | null>) {
  const stood = useRef<{ element: HTMLElement | null; index: number }>({ element: null, index: -1 })
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !panel.current?.contains(target)) return
      const row = target.closest<HTMLElement>(ROWS)
      stood.current = { element: target, index: row ? [...bodyRows(panel.current)].indexOf(row) : -1 }
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [panel])
  return stood
}

function bodyRows(panel: HTMLElement | null) {
  return panel?.querySelectorAll<HTMLElement>(ROWS) ?? []
}

function neighbour(panel: HTMLElement | null, index: number): HTMLElement | null {
  const rows = bodyRows(panel)
  const row = index < 0 ? undefined : rows[Math.min(index, rows.length - 1)]
  const next = row ?? panel?.querySelector('h2') ?? null
  if (next) next.tabIndex = -1
  return next
}
