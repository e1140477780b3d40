import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../api/client'
import { keys } from '../api/queries'
import type { Preferences } from '../api/types'

type Chosen = Partial<Preferences>

/** What somebody chose, wherever they sign in; `shown` has all that is being chosen, too. */
export function usePreferences() {
  const queries = useQueryClient()
  const [refused, setRefused] = useState<Error | null>(null)
  const query = useQuery({
    queryKey: keys.preferences,
    queryFn: () => answer(api.GET('/api/v1/account/preferences')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { mutate: choose } = useMutation({
    mutationKey: keys.preferences,
    // One after another: each is sent with all that was chosen before.
    scope: { id: 'preferences' },
    onMutate: () => setRefused(null),
    mutationFn: async (chosen: Chosen) => {
      const { version: _, ...before } = await queries.ensureQueryData<Preferences>({
        queryKey: keys.preferences,
        queryFn: () => answer(api.GET('/api/v1/account/preferences')),
      })
      return answer(api.PUT('/api/v1/account/preferences', { body: { ...before, ...chosen } }))
    },
    onSuccess: (now) => queries.setQueryData(keys.preferences, now),
    onError: setRefused,
  })
  const waiting = useMutationState({
    filters: { mutationKey: keys.preferences, status: 'pending' },
    select: ({ state }) => state.variables as Chosen,
  })
  const shown: Preferences | undefined =
    query.data && waiting.length > 0 ? Object.assign({}, query.data, ...waiting) : query.data
  return { query, shown, choose, refused }
}

/** Lets the whole page obey; what was not chosen is as the device asks. */
export function wear({ density, motion }: Pick<Preferences, 'density' | 'motion'>) {
  const { dataset } = document.documentElement
  for (const [name, chosen] of Object.entries({ density, motion }))
    if (chosen) dataset[name] = chosen
    else delete dataset[name]
}
