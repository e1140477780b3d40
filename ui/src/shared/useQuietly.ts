import { useEffect, useRef } from 'react'

const QUIET_MILLIS = 1_000

/** Calls at once, then at most once a second; the last call is never lost. */
export function useQuietly(call: () => void): () => void {
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const calledAt = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current ?? undefined), [])
  return () => {
    if (waiting.current !== null) return
    const wait = Math.max(0, calledAt.current + QUIET_MILLIS - Date.now())
    waiting.current = setTimeout(() => {
      waiting.current = null
      calledAt.current = Date.now()
      call()
    }, wait)
  }
}
