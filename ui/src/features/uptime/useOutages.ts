import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import { useLive } from '../../live/context'
import { useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'

const PAGE = '25'

/** Outages of one monitor, or of all, the latest first; asked again when a monitor changed. */
export function useOutages(monitor: string | null) {
  const { past } = useLive()
  const at = past?.at ?? null
  const queries = useQueryClient()
  const queryKey = keys.outages(monitor, at)
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: PAGE, ...(cursor ? { cursor } : {}), ...(at ? { at } : {}) }
      return answer(
        monitor === null
          ? api.GET('/api/v1/uptime/outages', { params: { query } })
          : api.GET('/api/v1/uptime/monitors/{id}/outages', { params: { path: { id: monitor }, query } }),
      )
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
  const look = useQuietly(() => void askAgain(queries, queryKey))
  useTopic('uptime', (frame) => {
    if (past) return
    if (frame.kind === 'resync') look()
    if (frame.kind === 'delta' && frame.entries.some(({ sample }) => !sample)) look()
  })
  return { pages, outages: pages.data?.pages.flatMap((page) => page.items) ?? [] }
}
