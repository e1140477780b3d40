import { useMemo } from 'react'
import type { Drift } from '../../api/types'
import { useAllHeld } from '../../live/hooks'

/** Everything that is otherwise than it is wanted. */
export function useDrifts(): readonly Drift[] {
  const held = useAllHeld('drift/')
  return useMemo(() => held.map(({ value }) => value as Drift), [held])
}
