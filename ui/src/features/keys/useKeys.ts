import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import type { NewApiKey, ShownKey } from '../../api/types'
import { useRehearsal } from '../../shared/useRehearsal'

const PAGE = '50'

/** One's own keys. */
export function useOwnKeys() {
  return useQuery({
    queryKey: keys.ownKeys,
    queryFn: () => answer(api.GET('/api/v1/account/api-keys')),
  })
}

/** Those that act for one organization alone. */
export function useOrganizationKeys(org_id: string) {
  return useQuery({
    queryKey: keys.organizationKeys(org_id),
    queryFn: () =>
      answer(api.GET('/api/v1/organizations/{org_id}/api-keys', { params: { path: { org_id } } })),
  })
}

/** All there are, page by page. */
export function useAllKeys() {
  return useInfiniteQuery({
    queryKey: keys.allKeys,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/admin/api-keys', {
          params: { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

/** Asked while nothing is written yet: whether one more may be made at all. */
const ONE_MORE: NewApiKey = {
  name: 'one more',
  expires_in_days: 1,
  permissions: ['account:read'],
  org_id: null,
  ip_allow: [],
  limit_credits: null,
  limit_reset: null,
}

/** Whether the key would be made; before it is complete, whether any would. */
export function useCreateRehearsal(wanted: NewApiKey | null) {
  const body = wanted ?? ONE_MORE
  const params = { query: { dry_run: true } }
  return useRehearsal(JSON.stringify(body), () =>
    rehearsal(api.POST('/api/v1/account/api-keys', { params, body })),
  )
}

export function useCreateKey(onShown: (key: ShownKey) => void) {
  return useChanging((body: NewApiKey) => answer(api.POST('/api/v1/account/api-keys', { body })), onShown)
}

export function useRotateKey(key_id: string, onShown: (key: ShownKey) => void) {
  return useChanging(
    (overlap_hours: number) =>
      answer(
        api.POST('/api/v1/account/api-keys/{key_id}/rotate', {
          params: { path: { key_id } },
          body: { overlap_hours },
        }),
      ),
    onShown,
  )
}

export function useChangeKey(key_id: string, onDone: () => void) {
  return useChanging(
    (body: { name: string | null; ip_allow: string[] | null }) =>
      answer(
        api.PUT('/api/v1/account/api-keys/{key_id}', {
          params: { path: { key_id } },
          body: { ...body, limit_credits: null, limit_reset: null },
        }),
      ),
    onDone,
  )
}

/** Whose list a key is revoked from. */
export type Place =
  | { readonly kind: 'own' }
  | { readonly kind: 'all' }
  | { readonly kind: 'organization'; readonly id: string; readonly manages: boolean }

export function useRevokeKey(place: Place, key_id: string, onDone: () => void) {
  return useChanging(() => answer(revoke(place, key_id, {})), onDone)
}

export function useRevokeRehearsal(place: Place, key_id: string) {
  return useRehearsal(`revoke ${key_id}`, () => rehearsal(revoke(place, key_id, { dry_run: true })))
}

function revoke(place: Place, key_id: string, query: { dry_run?: true }) {
  const params = { path: { key_id }, query }
  // Who does not manage an organization's keys ends none there but their own.
  if (place.kind === 'own' || (place.kind === 'organization' && !place.manages)) {
    return api.DELETE('/api/v1/account/api-keys/{key_id}', { params })
  }
  if (place.kind === 'all') return api.POST('/api/v1/admin/api-keys/{key_id}/revoke', { params })
  return api.DELETE('/api/v1/organizations/{org_id}/api-keys/{key_id}', {
    params: { path: { org_id: place.id, key_id }, query },
  })
}

/**
 * What was refused is looked at again, too: somebody else may have changed it. Answers may hold a
 * secret, so none is kept once nobody shows it.
 */
function useChanging<A, R>(send: (asked: A) => Promise<R>, onDone: (done: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.keysAll }),
  })
}
