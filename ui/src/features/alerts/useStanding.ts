import { useMemo } from 'react'
import type { Alert } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { byUrgency, isOver } from './words'

const PREFIX = 'alert/'

/** What is wrong now, the most urgent first. */
export function useStanding(): readonly Alert[] {
  const held = useAllHeld(PREFIX)
  return useMemo(
    () =>
      held
        .map(({ value }) => value as Alert)
        .filter((alert) => !isOver(alert))
        .sort(byUrgency),
    [held],
  )
}
