import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'

/** What the plan of an organization grants. */
export function useFeatures(id: string) {
  return useQuery({
    queryKey: keys.features(id),
    queryFn: () =>
      answer(api.GET('/api/v1/organizations/{org_id}/features', { params: { path: { org_id: id } } })),
  })
}

/** How many keys one has that are good. */
export function useOwnKeyCount() {
  return useQuery({
    queryKey: keys.ownKeys,
    queryFn: () => answer(api.GET('/api/v1/account/api-keys')),
    select: ({ api_keys }) => api_keys.filter(({ is_active }) => is_active).length,
  })
}

/** What members may, by their role. It changes with a release only. */
export function useOrgRoles() {
  return useQuery({
    queryKey: keys.orgRoles,
    queryFn: () => answer(api.GET('/api/v1/organizations/roles')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
