import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey, rehearsal } from '../../api/client'
import type { Outlet, OutletAction } from '../../api/types'
import { useLive } from '../../live/context'
import { useSettled } from '../../shared/useSettled'
import type { Action } from './verbs'

function post(
  id: string,
  action: Action,
  body: OutletAction,
  dryRun: boolean,
  headers: Record<string, string>,
) {
  const path = `/api/v1/power/outlets/{id}/${action}` as const
  const query = dryRun ? { dry_run: true } : {}
  return api.POST(path, { params: { path: { id }, query }, body, headers })
}

/** Rehearses a command while it is being written, and gives it once, however often the button is pressed. */
export function useSwitch(outlet: Outlet, action: Action, words: OutletAction, onSent: () => void) {
  const { dock } = useLive()
  const body = JSON.stringify(words)
  const rehearsed = useSettled(body)

  const dryRun = useQuery({
    queryKey: ['power', 'dry-run', outlet.id, action, rehearsed],
    queryFn: () => rehearsal(post(outlet.id, action, JSON.parse(rehearsed) as OutletAction, true, {})),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [outlet.id, action, body])
  const send = useMutation({
    mutationFn: () => {
      const headers = { 'Idempotency-Key': key, 'If-Match': `"${outlet.version}"` }
      return answer(post(outlet.id, action, words, false, headers))
    },
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
  return { dryRun, send, settled: rehearsed === body }
}
