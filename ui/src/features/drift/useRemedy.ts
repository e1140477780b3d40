import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey, rehearsal } from '../../api/client'
import type { Drift, DriftAcceptance, DriftEnforcement } from '../../api/types'
import { useLive } from '../../live/context'
import { useSettled } from '../../shared/useSettled'

/** What can be done about a drift: to want it as it is, or to make it as it is wanted. */
export type Remedy =
  | { readonly verb: 'accept'; readonly body: DriftAcceptance }
  | { readonly verb: 'enforce'; readonly body: DriftEnforcement }

function call(
  id: string,
  { verb, body }: Remedy,
  query: { dry_run?: true },
  headers: Record<string, string>,
) {
  const params = { path: { id }, query }
  return verb === 'accept'
    ? api.POST('/api/v1/sources/drift/{id}/accept', { params, body, headers })
    : api.POST('/api/v1/sources/drift/{id}/enforce', { params, body, headers })
}

/** Rehearses the answer while it is being written, and gives it once, however often the button is pressed. */
export function useRemedy({ id }: Drift, remedy: Remedy, onSent: () => void) {
  const { dock } = useLive()
  const queries = useQueryClient()
  const written = JSON.stringify(remedy)
  const rehearsed = useSettled(written)

  const dryRun = useQuery({
    queryKey: ['drift', 'dry-run', id, rehearsed],
    queryFn: () => rehearsal(call(id, JSON.parse(rehearsed) as Remedy, { dry_run: true }, {})),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [id, written])
  const send = useMutation({
    mutationFn: () => answer(call(id, remedy, {}, { 'Idempotency-Key': key })),
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
    // What is asked for and not heard of is looked at anew.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['drift', 'identity'] }),
        queries.invalidateQueries({ queryKey: ['users'] }),
      ]),
  })
  return { dryRun, send, settled: rehearsed === written }
}
