import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { WORLDS } from './worlds'

const SEQUENCE_MILLIS = 1_500
const STORED = 'ops.singleKeys'

export function singleKeysEnabled(): boolean {
  return localStorage.getItem(STORED) !== 'off'
}

export function enableSingleKeys(enabled: boolean) {
  localStorage.setItem(STORED, enabled ? 'on' : 'off')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

interface Actions {
  onPalette: () => void
  onKeys: () => void
}

/** Keys that work on every page: Ctrl K, ?, and `g` followed by the letter of a page. */
export function useShortcuts({ onPalette, onKeys }: Actions) {
  const navigate = useNavigate()

  useEffect(() => {
    let leader = 0
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return onPalette()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !singleKeysEnabled())
        return
      if (document.querySelector('[role="dialog"]')) return
      const follows = Date.now() - leader < SEQUENCE_MILLIS
      leader = event.key === 'g' ? Date.now() : 0
      const page =
        follows && WORLDS.flatMap((world) => world.pages).find(({ keys }) => keys === `g ${event.key}`)
      if (page) void navigate(page.path)
      else if (event.key === '?') onKeys()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, onPalette, onKeys])
}
