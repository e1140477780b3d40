import { useMemo } from 'react'
import type { Alert } from '../../api/types'
import { useAllHeld } from '../../live/hooks'

/** When what is critical and known to nobody began, in epoch seconds. */
export function useAlarms(): readonly number[] {
  const held = useAllHeld('alert/')
  return useMemo(
    () =>
      held
        .map(({ value }) => value as Alert)
        .filter(({ severity, state }) => severity === 'critical' && state === 'open')
        .map(({ firstSeen }) => Date.parse(firstSeen) / 1000),
    [held],
  )
}
