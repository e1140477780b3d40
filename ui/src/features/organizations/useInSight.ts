import { type RefObject, useEffect, useRef } from 'react'

/** The row one stands on scrolls into sight. */
export function useInSight(current: boolean): RefObject<HTMLTableRowElement | null> {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return row
}
