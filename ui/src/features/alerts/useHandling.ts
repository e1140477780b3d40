import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { newKey } from '../../api/client'
import { keys } from '../../api/queries'
import { useSettled } from '../../shared/useSettled'
import { rehearse, type Said, type Saying, say } from './handling'

/**
 * Rehearses what is being said while it is written, and says it once, however often the button is pressed.
 *
 * @param complete whether everything is written that is needed
 * @param onSaid called when nothing was refused
 */
export function useHandling(saying: Saying, complete: boolean, onSaid: () => void) {
  const queries = useQueryClient()
  const written = JSON.stringify(saying)
  const rehearsed = useSettled(written)
  const settled = rehearsed === written

  const dryRun = useQuery({
    queryKey: ['alert-rehearsal', rehearsed],
    queryFn: () => rehearse(JSON.parse(rehearsed) as Saying),
    enabled: complete && settled,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [written])
  const send = useMutation({
    mutationFn: () => say(saying, key),
    onSuccess: (said: Said) => {
      void queries.invalidateQueries({ queryKey: keys.alertsAll })
      if (said.refused.length === 0) onSaid()
    },
  })
  const ready = complete && settled && !dryRun.isPlaceholderData && (dryRun.data?.done ?? 0) > 0
  return { dryRun, send, ready }
}
