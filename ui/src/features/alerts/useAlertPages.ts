import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import { useLive } from '../../live/context'
import { useLink, useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'
import { type Filter, formatFilter, type Sort } from './filter'

const PAGE = '50'

/**
 * Alerts that match, page by page. Rows show each version as it is told; which rows there are is asked again when
 * something was told, at most once a second.
 */
export function useAlertPages(filter: Filter, sort: Sort) {
  const { past } = useLive()
  const at = past?.at ?? null
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const queryKey = keys.alerts(`${formatFilter(filter)} sort:${sort}`, at)
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, sort, limit: PAGE, ...(cursor ? { cursor } : {}), ...(at ? { at } : {}) }
      return answer(api.GET('/api/v1/alerts', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const lookSoon = useQuietly(() => void askAgain(queries, queryKey))
  useTopic('alerts', (frame) => {
    if (!past && (frame.kind === 'resync' || (frame.kind === 'delta' && frame.entries.length > 0))) lookSoon()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was missed without a link is asked for once
  useEffect(() => {
    if (live && !past) void queries.invalidateQueries({ queryKey })
  }, [live])
  return { pages, alerts: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}
