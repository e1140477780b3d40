import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import { useRehearsal } from '../../shared/useRehearsal'

const of = (user_id: string) => ({ params: { path: { user_id } } })

/** Which second factors somebody has. */
export function useUserFactors(id: string) {
  return useQuery({
    queryKey: keys.userPart(id, 'factors'),
    queryFn: () => answer(api.GET('/api/v1/admin/users/{user_id}/factors', of(id))),
  })
}

function remove(user_id: string, query: { dry_run?: true }) {
  return api.DELETE('/api/v1/admin/users/{user_id}/factors', { params: { path: { user_id }, query } })
}

/** Takes all of them away. */
export function useRemoveFactors(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(remove(id, {})),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.user(id) }),
  })
}

export function useRemoveFactorsRehearsal(id: string) {
  return useRehearsal(`factors ${id}`, () => rehearsal(remove(id, { dry_run: true })))
}
