import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'

const of = (user_id: string) => ({ params: { path: { user_id } } })

/** Which second factors somebody has. */
export function useUserFactors(id: string) {
  return useQuery({
    queryKey: keys.userPart(id, 'factors'),
    queryFn: () => answer(api.GET('/api/v1/admin/users/{user_id}/factors', of(id))),
  })
}

/** Takes all of them away. */
export function useRemoveFactors(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/admin/users/{user_id}/factors', of(id))),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.user(id) }),
  })
}
