import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client'
import { keys } from '../api/queries'

/** Where people sign in. It changes with a restart only. */
export function useProvider() {
  return useQuery({
    queryKey: keys.provider,
    queryFn: () => answer(api.GET('/api/v1/auth/provider')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
