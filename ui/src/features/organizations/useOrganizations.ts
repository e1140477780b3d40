import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import type { Organization } from '../../api/types'
import { PAGE } from '../../shared/Pager'
import { useCan, useSession } from '../../shared/session'
import { useRehearsal } from '../../shared/useRehearsal'

/** The most that one answer holds. */
const MOST = '1000'

/** Those one may see: all of the platform, or one's own. */
export function useOrganizations(search: string, kind: string, offset: number) {
  return useQuery({
    queryKey: keys.organizations(search, kind, offset),
    queryFn: () =>
      answer(
        api.GET('/api/v1/organizations', {
          params: {
            query: {
              limit: `${PAGE}`,
              offset: `${offset}`,
              ...(search ? { search } : {}),
              ...(kind ? { kind } : {}),
            },
          },
        }),
      ),
  })
}

export function useOrganization(id: string) {
  return useQuery({
    queryKey: keys.organization(id),
    queryFn: () => answer(api.GET('/api/v1/organizations/{org_id}', { params: { path: { org_id: id } } })),
  })
}

export function useMembers(id: string, search: string, offset: number) {
  return useQuery({
    queryKey: keys.members(id, search, offset),
    queryFn: () =>
      answer(
        api.GET('/api/v1/organizations/{org_id}/members', {
          params: {
            path: { org_id: id },
            query: { limit: `${PAGE}`, offset: `${offset}`, ...(search ? { search } : {}) },
          },
        }),
      ),
  })
}

/** Those who match and may be added: people and service accounts that are not in this organization. */
export function useAddable(id: string, search: string) {
  return useQuery({
    queryKey: keys.addable(id, search),
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { limit: `${PAGE}`, sort: 'username', ...(search ? { search } : {}) }
      const [all, machines, here] = await Promise.all([
        answer(api.GET('/api/v1/admin/users', { params: { query } })),
        answer(api.GET('/api/v1/admin/service-accounts')),
        matching(id, search, MOST),
      ])
      const belonging = new Set(here.members.map((one) => one.user_id))
      const part = search.toLowerCase()
      const named = machines.items.filter(({ username }) => username.toLowerCase().includes(part))
      const found: Addable[] = [...all.users, ...named.map((one) => ({ ...one, email: null }))]
      return {
        people: found.filter((one) => !belonging.has(one.id)),
        /** How many more match than one answer holds. */
        left: all.total - all.users.length,
      }
    },
  })
}

/** Somebody who may be added. */
export interface Addable {
  readonly id: string
  readonly username: string | null
  readonly email: string | null
}

function matching(id: string, search: string, limit: string) {
  return answer(
    api.GET('/api/v1/organizations/{org_id}/members', {
      params: { path: { org_id: id }, query: { limit, ...(search ? { search } : {}) } },
    }),
  )
}

interface Written {
  data?: unknown
  error?: unknown
  response: Response
}

/** Done once it is among the members, so that the next look shows it. */
async function shown(org_id: string, written: Promise<Written>) {
  await answer(written)
  const after = (await written).response.headers.get('Event-Position')
  if (!after) return
  const params = { path: { org_id }, query: { limit: '1', after } }
  // Whoever left may not look any more; that is an answer, too.
  await api.GET('/api/v1/organizations/{org_id}/members', { params }).catch(() => undefined)
}

/** What may be done with an organization, by one's role there or over the whole platform. */
export function useRights(id: string) {
  const { organizations, scope } = useSession()
  const can = useCan()
  const over = scope === 'platform' && can('organizations:write')
  const overEnds = scope === 'platform' && can('organizations:delete')
  const role = organizations.find((one) => one.id === id)?.role
  return {
    adds: over,
    suspends: over,
    manages: over || role === 'owner' || role === 'admin',
    overOwners: over || role === 'owner',
    ends: overEnds || role === 'owner',
  }
}

function useChange<T>(change: (asked: T) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.organizationsAll })
      void queries.invalidateQueries({ queryKey: keys.me })
    },
  })
}

export function useFound(onFounded: (organization: Organization) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (words: { name: string; display_name: string }) =>
      answer(api.POST('/api/v1/organizations', { body: words })),
    onSuccess: ({ organization }) => {
      void queries.invalidateQueries({ queryKey: keys.organizationsAll })
      void queries.invalidateQueries({ queryKey: keys.me })
      onFounded(organization)
    },
  })
}

export function useDescribe(organization: Organization, onDone: () => void) {
  return useChange(
    (words: { name?: string; display_name?: string; logo_url?: string }) =>
      answer(
        api.PUT('/api/v1/organizations/{org_id}', {
          params: { path: { org_id: organization.id } },
          headers: { 'If-Match': `"${organization.version}"` },
          body: words,
        }),
      ),
    onDone,
  )
}

/** Only looked at, not done. */
const REHEARSED = { dry_run: true } as const
type Query = { dry_run?: true }

export type Standing = 'active' | 'suspended'

function stand({ id, version }: Organization, status: Standing, query: Query) {
  return api.PUT('/api/v1/organizations/{org_id}', {
    params: { path: { org_id: id }, query },
    headers: { 'If-Match': `"${version}"` },
    body: { status },
  })
}

export function useStanding(organization: Organization, onDone: () => void) {
  return useChange((status: Standing) => answer(stand(organization, status, {})), onDone)
}

export function useStandingRehearsal(organization: Organization, status: Standing) {
  return useRehearsal(`${status} ${organization.id} ${organization.version}`, () =>
    rehearsal(stand(organization, status, REHEARSED)),
  )
}

export function useAddMember(id: string, onDone: () => void) {
  return useChange(
    (member: { user_id: string; role: string }) =>
      shown(
        id,
        api.POST('/api/v1/organizations/{org_id}/members', {
          params: { path: { org_id: id } },
          body: member,
        }),
      ),
    onDone,
  )
}

interface NewRole {
  readonly user: string
  readonly role: string
}

function changeRole(org_id: string, { user, role }: NewRole, query: Query) {
  const params = { path: { org_id, user_id: user }, query }
  return api.PUT('/api/v1/organizations/{org_id}/members/{user_id}/role', { params, body: { role } })
}

export function useChangeRole(id: string, onDone: () => void) {
  return useChange((wanted: NewRole) => shown(id, changeRole(id, wanted, {})), onDone)
}

/** What another role would come to; nothing while it is the one they have. */
export function useRoleRehearsal(id: string, wanted: NewRole | null) {
  return useRehearsal(wanted && `${id} ${wanted.user} ${wanted.role}`, () => {
    if (wanted === null) throw new Error('nothing to rehearse')
    return rehearsal(changeRole(id, wanted, REHEARSED))
  })
}

function removeMember(org_id: string, user_id: string, query: Query) {
  const params = { path: { org_id, user_id }, query }
  return api.DELETE('/api/v1/organizations/{org_id}/members/{user_id}', { params })
}

export function useRemoveMember(id: string, onDone: () => void) {
  return useChange((user: string) => shown(id, removeMember(id, user, {})), onDone)
}

export function useRemoveMemberRehearsal(id: string, user: string) {
  return useRehearsal(`remove ${id} ${user}`, () => rehearsal(removeMember(id, user, REHEARSED)))
}

export function useSettings(id: string) {
  return useQuery({
    queryKey: keys.settings(id),
    queryFn: () =>
      answer(api.GET('/api/v1/organizations/{org_id}/settings', { params: { path: { org_id: id } } })),
  })
}

/** What is not named stays; what is named without a value goes. */
export function useChangeSettings(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: Record<string, string | null>) =>
      answer(
        api.PUT('/api/v1/organizations/{org_id}/settings', {
          params: { path: { org_id: id } },
          body: { settings },
        }),
      ),
    onSuccess: (after) => queries.setQueryData(keys.settings(id), after),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.organizationsAll }),
  })
}

function end(org_id: string, query: Query) {
  return api.DELETE('/api/v1/organizations/{org_id}', { params: { path: { org_id }, query } })
}

export function useDelete(id: string, onDone: () => void) {
  return useChange<void>(() => answer(end(id, {})), onDone)
}

/** What ends with it: each who belongs to it leaves. */
export function useDeleteRehearsal(id: string) {
  return useRehearsal(`delete ${id}`, () => rehearsal(end(id, REHEARSED)))
}
