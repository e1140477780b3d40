import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'

/** How often one looks whether it was answered elsewhere. */
const LOOK_MILLIS = 5000

/** In what somebody's account differs. */
export function useUserDrifts(id: string) {
  const query = { domain: 'identity', target: `user/${id}` }
  return useQuery({
    queryKey: keys.userPart(id, 'drift'),
    queryFn: () => answer(api.GET('/api/v1/sources/drift', { params: { query } })),
    refetchInterval: LOOK_MILLIS,
  })
}

/** Has the account looked at now, instead of when it is its turn. */
export function useLookNow(user_id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/admin/users/{user_id}/drift/look', { params: { path: { user_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.user(user_id) }),
  })
}
