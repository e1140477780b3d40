import { useEffect, useRef } from 'react'
import { isShortcut } from '../../shared/singleKeys'

interface Actions {
  onMove: (by: 1 | -1) => void
  onOpen: () => void
  onClose: () => void
}

/** j and k move, Enter opens, Escape closes, / goes to the filter. Inside of fields they are letters. */
export function useRowKeys(actions: Actions) {
  const latest = useRef(actions)
  latest.current = actions

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const target = event.target instanceof HTMLElement ? event.target : null
      const { onMove, onOpen, onClose } = latest.current
      if (event.key === 'j') onMove(1)
      else if (event.key === 'k') onMove(-1)
      else if (event.key === 'Escape') onClose()
      else if (event.key === 'Enter' && !target?.matches('button, a')) onOpen()
      else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('[data-filter] input')?.focus()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
