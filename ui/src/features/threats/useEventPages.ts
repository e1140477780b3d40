import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import { useLive } from '../../live/context'
import { useLink, useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'
import { type Filter, formatFilter } from './filter'

const PAGE = '50'

/**
 * Security events that match, newest first, page by page. Which rows there are is asked again when something was
 * told, at most once a second.
 */
export function useEventPages(filter: Filter) {
  const { past } = useLive()
  const at = past?.at ?? null
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const queryKey = keys.threats(formatFilter(filter), at)
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, limit: PAGE, ...(cursor ? { cursor } : {}), ...(at ? { at } : {}) }
      return answer(api.GET('/api/v1/security/events', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const lookSoon = useQuietly(() => void askAgain(queries, queryKey))
  useTopic('threats', (frame) => {
    if (!past && (frame.kind === 'resync' || (frame.kind === 'delta' && frame.entries.length > 0))) lookSoon()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was missed without a link is asked for once
  useEffect(() => {
    if (live && !past) void queries.invalidateQueries({ queryKey })
  }, [live])
  return { pages, events: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}
