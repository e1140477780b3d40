import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import { useKeyed } from '../../api/requestKey'
import type { CreatedUser, DryRun, NewUser, Person, UserChanges } from '../../api/types'
import { useRehearsal } from '../../shared/useRehearsal'

/** A rehearsal keeps no reason, but one must be there. */
const REHEARSED = 'rehearsal'

interface Written<T> {
  data?: T
  error?: unknown
  response: Response
}

/** Done once it is among what is read, so that the next look shows it. */
async function shown<T>(user_id: string, written: Promise<Written<T>>) {
  const done = await answer(written)
  const after = (await written).response.headers.get('Event-Position')
  const params = { path: { user_id }, query: { after: after ?? '' } }
  // Whoever was erased cannot be found any more; that is an answer, too.
  if (after) await api.GET('/api/v1/admin/users/{user_id}', { params }).catch(() => undefined)
  return done
}

/** Changes something of people; whatever came of it, all that is shown of them is looked at again. */
function useChange<A, R>(change: (asked: A) => Promise<R>, onDone: (result: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.usersAll })
      void queries.invalidateQueries({ queryKey: keys.organizationsAll })
      // It may be oneself.
      void queries.invalidateQueries({ queryKey: keys.me })
    },
  })
}

/** Makes somebody. */
export function useCreateUser(onCreated: (user: CreatedUser) => void) {
  const keyed = useKeyed()
  return useChange(
    (user: NewUser) =>
      keyed(JSON.stringify(user), async (key) => {
        const headers = { 'Idempotency-Key': key }
        const written = api.POST('/api/v1/admin/users', { body: user, headers })
        const created = await answer(written)
        await shown(created.id, written)
        return created
      }),
    onCreated,
  )
}

const of = (user_id: string) => ({ params: { path: { user_id } } })

export function useEditUser({ id, version }: Person, onDone: () => void) {
  return useChange(
    (changes: UserChanges) =>
      shown(
        id,
        api.PUT('/api/v1/admin/users/{user_id}', {
          ...of(id),
          headers: { 'If-Match': `"${version}"` },
          body: changes,
        }),
      ),
    onDone,
  )
}

export const ACTS = ['suspend', 'activate', 'welcome', 'reset', 'delete', 'erase'] as const
export type Act = (typeof ACTS)[number]

/** One of the acts, or what would come of it; the reason is kept where one is asked for. */
function call(user_id: string, act: Act, reason: string, query: { dry_run?: true }) {
  const params = { path: { user_id }, query }
  switch (act) {
    case 'suspend':
      return api.POST('/api/v1/admin/users/{user_id}/suspend', { params, body: { reason } })
    case 'activate':
      return api.POST('/api/v1/admin/users/{user_id}/activate', { params })
    case 'welcome':
      return api.POST('/api/v1/admin/users/{user_id}/send-onboarding-email', { params })
    case 'reset':
      return api.POST('/api/v1/admin/users/{user_id}/reset-password', { params })
    case 'delete':
      return api.DELETE('/api/v1/admin/users/{user_id}', { params })
    case 'erase':
      return api.POST('/api/v1/admin/users/{user_id}/erase', { params, body: { reason } })
  }
}

export function useAct(id: string, act: Act, onDone: () => void) {
  return useChange((reason: string) => shown<unknown>(id, call(id, act, reason, {})), onDone)
}

/** Whether the server would do it, before anybody writes a reason or types a name. */
export function useActRehearsal({ id, version }: Person, act: Act) {
  return useQuery({
    queryKey: keys.userPart(id, `${act} ${version}`),
    queryFn: () => rehearsal<unknown>(call(id, act, REHEARSED, { dry_run: true })) as Promise<DryRun>,
    staleTime: 0,
    gcTime: 0,
  })
}

/** The same for a role that is to be taken away. */
export function useTakeRehearsal({ id, version }: Person, role: string) {
  return useQuery({
    queryKey: keys.userPart(id, `take ${role} ${version}`),
    queryFn: () => rehearsal(takeRole(id, role, { dry_run: true })),
    staleTime: 0,
    gcTime: 0,
  })
}

function takeRole(user_id: string, role: string, query: { dry_run?: true }) {
  const params = { path: { user_id, role }, query }
  return api.DELETE('/api/v1/admin/users/{user_id}/roles/{role}', { params })
}

function assignRole(user_id: string, role: string, query: { dry_run?: true }) {
  const params = { path: { user_id }, query }
  return api.POST('/api/v1/admin/users/{user_id}/roles/assign', { params, body: { role } })
}

export function useAssignRole(id: string, onDone: () => void) {
  return useChange((role: string) => shown(id, assignRole(id, role, {})), onDone)
}

/** Nothing is asked before a role is chosen. */
export function useAssignRehearsal({ id, version }: Person, role: string) {
  return useRehearsal(role ? `assign ${role} ${id} ${version}` : null, () =>
    rehearsal(assignRole(id, role, { dry_run: true })),
  )
}

export function useTakeRole(id: string, onDone: () => void) {
  return useChange((role: string) => shown(id, takeRole(id, role, {})), onDone)
}

/** Ends one session of somebody, or all of them. */
export function useEndUserSession(id: string) {
  return useChange<string | 'all', unknown>(
    (session) =>
      session === 'all'
        ? answer(api.DELETE('/api/v1/admin/users/{user_id}/sessions', of(id)))
        : answer(
            api.DELETE('/api/v1/admin/users/{user_id}/sessions/{id}', {
              params: { path: { user_id: id, id: session } },
            }),
          ),
    () => {},
  )
}
