import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Processor } from '../../api/types'

const EVERY_MILLIS = 5_000
const BUILDING_MILLIS = 1_000

function isBuilding({ rebuild }: Processor): boolean {
  return rebuild?.state === 'building' || rebuild?.state === 'comparing'
}

/** What works off the history. Looked at every second while something is being built. */
export function useProcessors() {
  return useQuery({
    queryKey: keys.system('processors'),
    queryFn: () => answer(api.GET('/api/v1/system/processors')),
    refetchInterval: ({ state }) => (state.data?.items.some(isBuilding) ? BUILDING_MILLIS : EVERY_MILLIS),
  })
}

export function useDeadLetters() {
  return useQuery({
    queryKey: keys.system('dead-letters'),
    queryFn: () => answer(api.GET('/api/v1/system/dead-letters')),
    refetchInterval: EVERY_MILLIS,
  })
}

export function useParked() {
  return useQuery({
    queryKey: keys.system('parked'),
    queryFn: () => answer(api.GET('/api/v1/system/parked')),
    refetchInterval: EVERY_MILLIS,
  })
}

export function useDeadlines() {
  return useQuery({
    queryKey: keys.system('deadlines'),
    queryFn: () => answer(api.GET('/api/v1/system/deadlines')),
    refetchInterval: EVERY_MILLIS,
  })
}

/** An act on something of the system; afterwards everything shown here is looked at again. */
export function useAct<T>(act: (asked: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.systemAll }),
  })
}
