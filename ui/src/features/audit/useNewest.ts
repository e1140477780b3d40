import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import { useLink, useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'
import { type Filter, formatFilter } from './filter'
import { PAGE } from './useEvents'

const POLL_MILLIS = 5_000

/**
 * How many matching events are newer than the newest one shown. The server tells that something happened; whether
 * it matches is asked for then, at most once a second. Without a link it is asked for every five seconds.
 */
export function useNewest(filter: Filter, head: number, enabled: boolean): number {
  const name = formatFilter(filter)
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const { data } = useQuery({
    queryKey: keys.newestEvents(name),
    queryFn: () => answer(api.GET('/api/v1/audit/events', { params: { query: { ...filter, limit: PAGE } } })),
    refetchInterval: live ? false : POLL_MILLIS,
    enabled,
  })
  const fresh = data?.items.filter(({ position }) => position > head).length ?? 0

  const lookSoon = useQuietly(() => void askAgain(queries, keys.newestEvents(name)))
  useTopic('audit', (frame) => {
    if (frame.kind === 'delta' && frame.entries.length > 0 && fresh < PAGE) lookSoon()
  })
  useEffect(() => {
    if (live) void queries.invalidateQueries({ queryKey: keys.newestEvents(name) })
  }, [live, queries, name])
  return fresh
}
