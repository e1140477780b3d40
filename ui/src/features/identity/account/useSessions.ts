import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'

/** One's own sessions. */
export function useSessions() {
  return useQuery({
    queryKey: keys.sessions,
    queryFn: () => answer(api.GET('/api/v1/account/sessions')),
  })
}

/** Ends one session, or all but this one. What was refused is looked at again, too: it may have ended by itself. */
export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string | 'others') =>
      id === 'others'
        ? answer(api.DELETE('/api/v1/account/sessions'))
        : answer(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sessions }),
  })
}
