import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

export interface Fold {
  readonly open: boolean
  toggle(): void
  close(): void
}

const NARROW = '(max-width: 900px)'

/** Whether the navigation is spread out: as left last time, but never over the command center or a phone. */
export function useNavigationFold(overlaid: boolean): Fold {
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const covers = () => overlaid || window.matchMedia(NARROW).matches

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page folds what would cover it
  useEffect(() => {
    if (covers()) setOpen(false)
  }, [pathname, overlaid])

  return { open, toggle: () => setOpen(!open), close: () => setOpen(false) }
}
