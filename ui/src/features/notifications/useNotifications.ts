import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { Notification } from '../../api/types'
import { useLink, useOwnQueue } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'

const AT_ONCE = 25

/** As many as fit below the bell. */
const NEWEST = 5

/** What one was told, the newest first. */
export function useNotifications(unread: boolean) {
  return useInfiniteQuery({
    queryKey: keys.notifications(unread),
    queryFn: ({ pageParam }) => {
      const query = {
        limit: AT_ONCE,
        ...(unread ? { unread: 'true' } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return answer(api.GET('/api/v1/account/notifications', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}

/** The newest of it, and how much one has not read. */
export function useNewest() {
  return useQuery({
    queryKey: keys.newestNotifications,
    queryFn: () => answer(api.GET('/api/v1/account/notifications', { params: { query: { limit: NEWEST } } })),
    retry: false,
  })
}

/** Marks one, or one and everything before it. */
export function useMarkRead() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { up_to: string } | { ids: string[] }) =>
      answer(api.POST('/api/v1/account/notifications/read', { body: { up_to: null, ids: null, ...body } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.notificationsAll }),
  })
}

/** Looks again when there is something new, or when something may have been missed. */
export function useNews(onNews: (told: Notification) => void) {
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const lookSoon = useQuietly(() => void askAgain(queries, keys.notificationsAll))
  useOwnQueue<Notification>('notifications', (told) => {
    if (told) onNews(told)
    lookSoon()
  })
  useOwnQueue('approvals', lookSoon)
  useEffect(() => {
    if (live) void queries.invalidateQueries({ queryKey: keys.notificationsAll })
  }, [live, queries])
}
