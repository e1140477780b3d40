import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api } from '../../api/client'
import type { Drift } from '../../api/types'
import { useLive } from '../../live/context'
import { useAllHeld } from '../../live/hooks'
import { useCan } from '../../shared/session'

/** How often one looks whether accounts differ otherwise by now. */
const LOOK_MILLIS = 15_000

const PEOPLE = { params: { query: { domain: 'identity', limit: '500' } } } as const

/** Everything that is otherwise than it is wanted. */
export function useDrifts(): readonly Drift[] {
  const held = useAllHeld('drift/')
  const people = usePeopleDrifts()
  return useMemo(() => [...held.map(({ value }) => value as Drift), ...people], [held, people])
}

const NONE: readonly Drift[] = []

/** Those of people are for fewer eyes than hear the dashboard, so they are asked for; of now alone. */
function usePeopleDrifts(): readonly Drift[] {
  const can = useCan()
  const { past } = useLive()
  const { data } = useQuery({
    queryKey: ['drift', 'identity'],
    queryFn: () => answer(api.GET('/api/v1/sources/drift', PEOPLE)),
    refetchInterval: LOOK_MILLIS,
    enabled: !past && can('users:read'),
  })
  return (!past && data?.items) || NONE
}
