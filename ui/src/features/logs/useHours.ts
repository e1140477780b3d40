import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { LogHours } from '../../api/types'
import { useLive } from '../../live/context'

const EVERY_MILLIS = 60_000

/** How many lines came in each hour of the last day. */
export function useHours(): LogHours | undefined {
  const { past } = useLive()
  const at = past?.at ?? null
  const { data } = useQuery({
    queryKey: keys.lineHours(at),
    queryFn: () => {
      const query = at === null ? {} : { at }
      return answer(api.GET('/api/v1/security/logs/hours', { params: { query } }))
    },
    refetchInterval: at === null ? EVERY_MILLIS : false,
  })
  return data
}
