import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'

const EVERY_MILLIS = 5_000

export function useDeadLetters() {
  return useQuery({
    queryKey: keys.system('dead-letters'),
    queryFn: () => answer(api.GET('/api/v1/system/dead-letters')),
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
