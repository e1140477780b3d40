import { useEffect, useRef } from 'react'
import { isShortcut, sequence } from './singleKeys'

interface Actions {
  onMove: (by: 1 | -1) => void
  onOpen: () => void
  onClose: () => void
  /** Further keys and what they do to the row. */
  others?: Readonly<Record<string, () => void>>
}

/** j and k move, Enter opens, Escape closes, / goes to the filter. Inside of fields they are letters. */
export function useRowKeys(actions: Actions) {
  const latest = useRef(actions)
  latest.current = actions

  useEffect(() => {
    const followsLeader = sequence()
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || followsLeader(event.key)) return
      const target = event.target instanceof HTMLElement ? event.target : null
      const { onMove, onOpen, onClose, others } = latest.current
      if (event.key === 'j') onMove(1)
      else if (event.key === 'k') onMove(-1)
      else if (event.key === 'Escape') onClose()
      else if (event.key === 'Enter' && !target?.matches('button, a')) onOpen()
      else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('[data-filter] input')?.focus()
      } else if (others?.[event.key]) {
        event.preventDefault()
        others[event.key]?.()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
