import { useEffect, useRef } from 'react'
import { useLive } from '../../live/context'
import { isShortcut } from '../../shared/singleKeys'
import { useInstant } from '../../shared/useInstant'
import { useStep } from './useStep'

const SECOND = 1_000
const MINUTE = 60_000

/** `[` and `]` step by events from wherever one is; in the past the arrows step by time and `l` returns to live. */
export function useTimeKeys(mayStep: boolean) {
  const { past } = useLive()
  const { show, leave } = useInstant()
  const step = useStep()
  const onKey = (event: KeyboardEvent) => {
    if (!isShortcut(event)) return
    const shown = past?.asOf ? Date.parse(past.asOf) : null
    const by = event.shiftKey ? MINUTE : SECOND
    if (mayStep && event.key === '[') step('previous')
    else if (mayStep && event.key === ']') step('next')
    else if (past && event.key === 'l') leave()
    else if (shown !== null && event.key === 'ArrowLeft') show(shown - by)
    else if (shown !== null && event.key === 'ArrowRight')
      shown + by < Date.now() ? show(shown + by) : leave()
    else return
    event.preventDefault()
  }
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
