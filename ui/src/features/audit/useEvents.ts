import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { AuditEvent } from '../../api/types'
import { type Filter, formatFilter } from './filter'

export const PAGE = 50
const FACETS_MILLIS = 30_000

function fetchEvents(filter: Filter, cursor: string | null) {
  const query = { ...filter, limit: PAGE, ...(cursor ? { cursor } : {}) }
  return answer(api.GET('/api/v1/audit/events', { params: { query } }))
}

/** Events that match, newest first, page by page. Rows never shift: newer ones wait until they are asked for. */
export function useEvents(filter: Filter) {
  const name = formatFilter(filter)
  const pages = useInfiniteQuery({
    queryKey: keys.events(name),
    queryFn: ({ pageParam }) => fetchEvents(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const events = pages.data?.pages.flatMap((page) => page.items) ?? []
  return { pages, events }
}

/** How the matching events divide, to filter further. */
export function useFacets(filter: Filter) {
  const name = formatFilter(filter)
  return useQuery({
    queryKey: [...keys.events(name), 'facets'],
    queryFn: async () => {
      const query = { ...filter, limit: 1, facets: true }
      return (await answer(api.GET('/api/v1/audit/events', { params: { query } }))).facets
    },
    placeholderData: keepPreviousData,
    staleTime: FACETS_MILLIS,
  })
}

/** The event in full: a list leaves out what it changed. */
export function useEvent(listed: AuditEvent): AuditEvent {
  const { data } = useQuery({
    queryKey: keys.event(listed.id),
    queryFn: () => answer(api.GET('/api/v1/audit/events/{id}', { params: { path: { id: listed.id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? listed
}
