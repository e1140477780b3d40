import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import { useInstant } from '../../shared/useInstant'

/** Goes to the event before or after the shown instant; after the newest one comes the present. */
export function useStep(): (way: 'previous' | 'next') => void {
  const queries = useQueryClient()
  const { at, showPosition, leave } = useInstant()
  const busy = useRef(false)
  return useCallback(
    async (way) => {
      if (busy.current) return
      busy.current = true
      try {
        const around = await queries.fetchQuery({
          queryKey: keys.around(at),
          queryFn: () => answer(api.GET('/api/v1/history/around', { params: { query: at ? { at } : {} } })),
          staleTime: 0,
        })
        const step = around[way]
        if (step) showPosition(step.position)
        else if (way === 'next' && at !== null) leave()
      } catch {
        // Where it cannot be asked, the screen stays; the link says why.
      } finally {
        busy.current = false
      }
    },
    [queries, at, showPosition, leave],
  )
}
