import { useInfiniteQuery } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'

const AT_ONCE = 25

/** What one did and what was done to one's account, the newest first. */
export function useOwnActivity() {
  return useInfiniteQuery({
    queryKey: keys.ownActivity,
    queryFn: ({ pageParam }) => {
      const query = { limit: AT_ONCE, ...(pageParam ? { cursor: pageParam } : {}) }
      return answer(api.GET('/api/v1/account/activity', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}
