import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Port, Series, Wan } from '../../api/types'
import { useLive } from '../../live/context'
import { useServerNow } from '../../live/hooks'
import { pixelMillis, RANGES, type Range } from '../../shared/ranges'

const STEP_MILLIS = 5_000
const SOONEST_MILLIS = 10_000

interface Query {
  metric: string
  from: string
  to: string
  step: string
}

/** Whose readings are asked for. */
export interface Read {
  readonly key: string
  readonly intervalSeconds: number
  readonly ask: (query: Query) => Promise<Series>
}

/** @param every how often it is read, where that is not the interval of its source */
export function readOfPort(
  { key, switchId, number, intervalSeconds }: Port,
  every: number | null = null,
): Read {
  const path = { id: switchId, n: number }
  return {
    key,
    intervalSeconds: every ?? intervalSeconds,
    ask: (query) =>
      answer(api.GET('/api/v1/network/switches/{id}/ports/{n}/readings', { params: { path, query } })),
  }
}

export function readOfWan({ key, id, intervalSeconds }: Wan): Read {
  const path = { id }
  return {
    key,
    intervalSeconds,
    ask: (query) => answer(api.GET('/api/v1/network/wan/{id}/readings', { params: { path, query } })),
  }
}

/** The window a graph shows, in epoch seconds; it ends now, or at the instant of the past. */
export function useWindow(range: Range): { from: number; to: number } {
  const { past } = useLive()
  const now = useServerNow()
  const end = past?.asOf ? Date.parse(past.asOf) : Math.floor(now / STEP_MILLIS) * STEP_MILLIS
  return { from: end / 1000 - RANGES[range], to: end / 1000 }
}

/** What was recorded of one metric, read again as often as its source is. */
export function useCourse(
  { key, intervalSeconds, ask }: Read,
  metric: string,
  range: Range,
): { series: Series | undefined; error: Error | null } {
  const { past, clock } = useLive()
  const asOf = past?.asOf ?? null
  const { data, error } = useQuery({
    queryKey: keys.course(key, metric, range, asOf),
    queryFn: () => {
      const end = asOf === null ? clock.now() : Date.parse(asOf)
      const from = new Date(end - RANGES[range] * 1000).toISOString()
      return ask({ metric, from, to: new Date(end).toISOString(), step: 'auto' })
    },
    enabled: past === null || asOf !== null,
    refetchInterval:
      asOf === null ? Math.max(SOONEST_MILLIS, intervalSeconds * 1000, pixelMillis(range)) : false,
  })
  return { series: data, error }
}
