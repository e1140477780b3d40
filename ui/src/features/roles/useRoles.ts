import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import type { DryRun, Role, RoleBody } from '../../api/types'
import { useCan, useSession } from '../../shared/session'
import { useRehearsal } from '../../shared/useRehearsal'
import { written } from './words'

/** All roles there are, those that are there from the start first. */
export function useRoles() {
  return useQuery({
    queryKey: keys.roles,
    queryFn: () => answer(api.GET('/api/v1/permissions/roles')),
    select: ({ roles }) => roles,
  })
}

/** How many hold each role. */
export function useHolders() {
  return useQuery({
    queryKey: keys.roleHolders,
    queryFn: () => answer(api.GET('/api/v1/permissions/stats')),
    select: ({ holders }) => holders,
  })
}

/** Whether one may make and change roles. */
export function useMayWrite(): boolean {
  const can = useCan()
  return useSession().scope === 'platform' && can('users:write')
}

/**
 * What one may give into a role: what one's own roles give one everywhere. What holds in the organization one acts
 * for is not enough.
 */
export function useHoldsEverywhere(): (permission: string) => boolean {
  const { roles: own } = useSession()
  const reaching = useRoles().data?.filter(({ name, scope }) => scope === 'platform' && own.includes(name))
  const held = new Set(reaching?.flatMap(({ permissions }) => written(permissions)))
  return (permission) => held.has(permission)
}

/** What any role can hold; admin holds all of it. */
export function useHoldable(): (permission: string) => boolean {
  const system = useRoles().data?.filter((role) => role.system)
  const held = new Set(system?.flatMap(({ permissions }) => written(permissions)))
  return (permission) => held.has(permission)
}

/** Changes something of roles; whatever came of it, all that is made of them is looked at again. */
function useChange<A, R>(change: (asked: A) => Promise<R>, onDone: (result: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.rolesAll })
      // One may hold it oneself.
      void queries.invalidateQueries({ queryKey: keys.me })
    },
  })
}

function define(body: RoleBody, query: { dry_run?: true }) {
  return api.POST('/api/v1/permissions/roles', { params: { query }, body })
}

export function useDefineRole(onDone: (role: Role) => void) {
  return useChange((body: RoleBody) => answer(define(body, {})) as Promise<Role>, onDone)
}

/** What a new role would come to; nothing while something is wrong with what is written. */
export function useDefineRehearsal(body: RoleBody | null) {
  return useRehearsal(body && JSON.stringify(body), () => {
    if (body === null) throw new Error('nothing to rehearse')
    return rehearsal(define(body, { dry_run: true })) as Promise<DryRun>
  })
}

const of = ({ name, version }: Role) => ({
  params: { path: { name } },
  headers: { 'If-Match': `"${version}"` },
})

export function useChangeRole(role: Role, onDone: () => void) {
  return useChange(
    (body: RoleBody) => answer(api.PUT('/api/v1/permissions/roles/{name}', { ...of(role), body })),
    onDone,
  )
}

export function useDeleteRole(role: Role, onDone: () => void) {
  return useChange(() => answer(api.DELETE('/api/v1/permissions/roles/{name}', of(role))), onDone)
}

/** What a change would do, and to how many, before anybody decides. */
export function useChangeRehearsal({ name, version }: Role, body: RoleBody) {
  return useQuery({
    queryKey: keys.roleRehearsal(name, `${version} ${JSON.stringify(body)}`),
    queryFn: () => {
      const params = { path: { name }, query: { dry_run: true } }
      return rehearsal(api.PUT('/api/v1/permissions/roles/{name}', { params, body })) as Promise<DryRun>
    },
    staleTime: 0,
    gcTime: 0,
  })
}

export function useDeleteRehearsal({ name, version }: Role) {
  return useQuery({
    queryKey: keys.roleRehearsal(name, `${version} delete`),
    queryFn: () => {
      const params = { path: { name }, query: { dry_run: true } }
      return rehearsal<unknown>(api.DELETE('/api/v1/permissions/roles/{name}', { params })) as Promise<DryRun>
    },
    staleTime: 0,
    gcTime: 0,
  })
}

/** What somebody asks: may this person do that there? */
export interface Question {
  readonly resource: string
  readonly action: string
  /** Empty for the organization one acts for. */
  readonly target: string
  /** Nobody for oneself. */
  readonly person: string | null
}

/** Why somebody may or may not; nothing is asked before there is a question. */
export function useWhy(question: Question | null) {
  return useQuery({
    queryKey: keys.why(JSON.stringify(question)),
    queryFn: () => {
      const { resource = '', action = '', target = '', person = null } = question ?? {}
      const query = {
        resource,
        action,
        ...(target ? { target } : {}),
        ...(person ? { user_id: person } : {}),
      }
      return answer(api.GET('/api/v1/permissions/explain', { params: { query } }))
    },
    enabled: question !== null,
    staleTime: 0,
  })
}

/** What permissions are about. */
export function useResources() {
  return useQuery({
    queryKey: keys.permissionResources,
    queryFn: () => answer(api.GET('/api/v1/permissions/resources')),
    select: ({ resources }) => resources,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
