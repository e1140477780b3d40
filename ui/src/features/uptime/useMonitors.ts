import { useMemo } from 'react'
import type { Monitor } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { byUrgency } from './words'

/** Every monitor, what is wrong first. */
export function useMonitors(): readonly Monitor[] {
  const held = useAllHeld('monitor/')
  return useMemo(() => held.map(({ value }) => value as Monitor).sort(byUrgency), [held])
}
