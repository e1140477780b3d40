import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'
import type { OwnProfile } from '../../../api/types'

/** One's own names and address. */
export function useProfile() {
  return useQuery({
    queryKey: keys.profile,
    queryFn: () => answer(api.GET('/api/v1/account/profile')),
  })
}

export interface Names {
  readonly firstName: string
  readonly lastName: string
}

/** Changes what one is called, unless it was changed elsewhere since it was looked at. */
export function useChangeProfile() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ before, names }: { before: OwnProfile; names: Names }) =>
      answer(
        api.PUT('/api/v1/account/profile', {
          headers: { 'If-Match': `"${before.version}"` },
          body: { ...names },
        }),
      ),
    onSuccess: (now) => queries.setQueryData(keys.profile, now),
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.me }),
  })
}
