import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'

/** The kinds of sources this server has adapters for, with the forms they need. */
export function useKinds() {
  return useQuery({
    queryKey: keys.kinds,
    queryFn: () => answer(api.GET('/api/v1/sources/kinds')),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
