import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { newKey } from '../../api/client'
import { useLive } from '../../live/context'
import { useSettled } from '../../shared/useSettled'
import { type Asking, give, rehearse } from './blocking'

/**
 * Rehearses what is asked while it is being written, and gives the command once, however often the button is
 * pressed.
 *
 * @param complete whether everything is written that the server needs to judge it
 */
export function useBlocking(asking: Asking, complete: boolean, onSent: () => void) {
  const { dock } = useLive()
  const written = JSON.stringify(asking)
  const rehearsed = useSettled(written)
  const settled = rehearsed === written

  const dryRun = useQuery({
    queryKey: ['threats', 'dry-run', rehearsed],
    queryFn: () => rehearse(JSON.parse(rehearsed) as Asking),
    enabled: complete && settled,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [written])
  const send = useMutation({
    mutationFn: () => give(asking, key),
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
  const accepted = !dryRun.isPlaceholderData && dryRun.data?.accepted === true
  return { dryRun, send, ready: complete && settled && accepted && !send.isPending }
}
