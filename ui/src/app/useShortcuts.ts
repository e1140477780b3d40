import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { isShortcut, sequence } from '../shared/singleKeys'
import { WORLDS } from './worlds'

interface Actions {
  onPalette: () => void
  onKeys: () => void
  onFold: () => void
}

/** Keys that work on every page: Ctrl K, Ctrl B, ?, and `g` followed by the letter of a page. */
export function useShortcuts({ onPalette, onKeys, onFold }: Actions) {
  const navigate = useNavigate()

  useEffect(() => {
    const followsLeader = sequence()
    const onKey = (event: KeyboardEvent) => {
      const chord =
        event.ctrlKey || event.metaKey ? { k: onPalette, b: onFold }[event.key.toLowerCase()] : undefined
      if (chord) {
        event.preventDefault()
        return chord()
      }
      if (!isShortcut(event)) return
      const page =
        followsLeader(event.key) &&
        WORLDS.flatMap((world) => world.pages).find(({ keys }) => keys === `g ${event.key}`)
      if (page) void navigate(page.path)
      else if (event.key === '?') onKeys()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate, onPalette, onKeys, onFold])
}
