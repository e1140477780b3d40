import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import { useLive } from '../../live/context'
import { useLink } from '../../live/hooks'
import { type Filter, formatFilter } from './filter'

const PAGE = '100'
const EVERY_MILLIS = 10_000

/** Lines that match, the last received first, page by page. Lines have no topic: they are asked for again. */
export function useLines(filter: Filter) {
  const { past } = useLive()
  const at = past?.at ?? null
  const live = useLink().kind === 'live'
  const pages = useInfiniteQuery({
    queryKey: keys.lines(formatFilter(filter), at),
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, limit: PAGE, ...(cursor ? { cursor } : {}), ...(at ? { at } : {}) }
      return answer(api.GET('/api/v1/security/logs', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: live && at === null ? EVERY_MILLIS : false,
  })
  return { pages, lines: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}
