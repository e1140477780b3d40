import { useMemo } from 'react'
import type { Source } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import { useCan } from '../../shared/session'

/** The sources devices send their lines to. */
export function useListeners(): readonly Source[] {
  const sources = useAllHeld('source/')
  return useMemo(
    () =>
      sources
        .map((held) => held.value as Source)
        .filter(({ capabilities, enabled }) => enabled && capabilities.includes('log')),
    [sources],
  )
}

/** Whether there is anything to see of them for this viewer. */
export function useListening(): boolean {
  const permitted = useCan()('logs:read')
  return useListeners().length > 0 && permitted
}
