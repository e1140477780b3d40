import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Monitor } from '../../api/types'
import { useLive } from '../../live/context'

const SOONEST_MILLIS = 30_000

/** What the sensors of a monitor's device measure, asked for again as often as its source is read. */
export function useSensors({ id, intervalSeconds, sensors }: Monitor) {
  const { past } = useLive()
  const at = past?.at ?? null
  return useQuery({
    queryKey: keys.sensors(id, at),
    queryFn: () =>
      answer(
        api.GET('/api/v1/uptime/monitors/{id}/sensors', {
          params: { path: { id }, query: at ? { at } : {} },
        }),
      ),
    enabled: sensors > 0,
    refetchInterval: at === null ? Math.max(SOONEST_MILLIS, intervalSeconds * 1000) : false,
  })
}
