import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import { PAGE } from '../../shared/Pager'
import { useCan, useSession } from '../../shared/session'

/** How many of somebody's last doings are shown at first, and how many more each time. */
const DOINGS = 12

/** The same of letters to them. */
const LETTERS = 6

/** How often one looks again while a letter waits. */
const LOOK_MILLIS = 5000
const ENDING_MILLIS = 1000

/** The people who match, one page of them; the page before stays until the next is there. */
export function useUsers(query: Readonly<Record<string, string>>) {
  return useQuery({
    queryKey: keys.users(`${new URLSearchParams(query)}`),
    queryFn: () =>
      answer(api.GET('/api/v1/admin/users', { params: { query: { limit: `${PAGE}`, ...query } } })),
    placeholderData: keepPreviousData,
  })
}

/** How many there are of each kind, for whoever may know. */
export function useSummary() {
  const may = useCan()('analytics:read')
  return useQuery({
    queryKey: keys.userSummary,
    queryFn: () => answer(api.GET('/api/v1/admin/users/analytics/summary')),
    enabled: may,
  })
}

const of = (user_id: string) => ({ params: { path: { user_id } } })

export function useUser(id: string) {
  return useQuery({
    queryKey: keys.user(id),
    queryFn: () => answer(api.GET('/api/v1/admin/users/{user_id}', of(id))),
  })
}

export function useHeldRoles(id: string) {
  return useQuery({
    queryKey: keys.userPart(id, 'roles'),
    queryFn: () => answer(api.GET('/api/v1/admin/users/{user_id}/roles', of(id))),
  })
}

/** Looked at until none is left where all of them are about to end. */
export function useUserSessions(id: string, ending: boolean) {
  return useQuery({
    queryKey: keys.userPart(id, 'sessions'),
    queryFn: () => answer(api.GET('/api/v1/admin/users/{user_id}/sessions', of(id))),
    refetchInterval: ({ state }) => (ending && state.data?.total !== 0 ? ENDING_MILLIS : false),
  })
}

/** What somebody did and what was done to them, the newest first. */
export function useActivity(id: string) {
  return useInfiniteQuery({
    queryKey: keys.userPart(id, 'activity'),
    queryFn: ({ pageParam }) => {
      const query = { limit: DOINGS, ...(pageParam ? { cursor: pageParam } : {}) }
      const params = { path: { user_id: id }, query }
      return answer(api.GET('/api/v1/admin/users/{user_id}/activity', { params }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}

/** What was written to somebody, the newest first. */
export function useLetters(id: string) {
  return useInfiniteQuery({
    queryKey: keys.userPart(id, 'letters'),
    queryFn: ({ pageParam }) => {
      const query = { limit: `${LETTERS}`, ...(pageParam ? { cursor: pageParam } : {}) }
      const params = { path: { user_id: id }, query }
      return answer(api.GET('/api/v1/admin/users/{user_id}/letters', { params }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((letter) => letter.state === 'waiting'))
        ? LOOK_MILLIS
        : false,
  })
}

/** Roles that one may give: none that is stronger than one's own. */
export function useAssignable() {
  return useQuery({
    queryKey: keys.assignableRoles,
    queryFn: () => answer(api.GET('/api/v1/admin/users/roles/available')),
    select: ({ roles }) => roles,
  })
}

/** What each role may, and how far it reaches. */
export function useRoleMatrix() {
  return useQuery({
    queryKey: keys.roleMatrix,
    queryFn: async () => {
      const [permissions, hierarchy] = await Promise.all([
        answer(api.GET('/api/v1/admin/users/roles/permissions')),
        answer(api.GET('/api/v1/admin/users/roles/hierarchy')),
      ])
      const scopes = new Map(hierarchy.roles.map(({ name, scope }) => [name, scope]))
      return { ...permissions, scopes }
    },
  })
}

/** Teams that match. */
export function useJoinable(search: string) {
  return useQuery({
    queryKey: keys.joinable(search),
    queryFn: () => {
      const query = { kind: 'team', limit: `${PAGE}`, ...(search ? { search } : {}) }
      return answer(api.GET('/api/v1/organizations', { params: { query } }))
    },
    placeholderData: keepPreviousData,
  })
}

/** What may be done with people here. */
export function useRights() {
  const can = useCan()
  const over = useSession().scope === 'platform'
  return {
    writes: over && can('users:write'),
    deletes: over && can('users:delete'),
    /** Tiers and limits are money. */
    tiers: over && can('billing:write'),
    audits: over && can('audit:read'),
  }
}
