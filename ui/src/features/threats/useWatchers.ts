import { useMemo } from 'react'
import type { Source } from '../../api/types'
import { useAllHeld } from '../../live/hooks'
import type { Held } from '../../live/store'

/** The sources that tell of threats or can keep an address out. */
export function useWatchers(): readonly { source: Source; held: Held }[] {
  const sources = useAllHeld('source/')
  return useMemo(
    () =>
      sources
        .map((held) => ({ held, source: held.value as Source }))
        .filter(({ source: { capabilities, enabled } }) => {
          return enabled && (capabilities.includes('threats') || capabilities.includes('block-address'))
        }),
    [sources],
  )
}
