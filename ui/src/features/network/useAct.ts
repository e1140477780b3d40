import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey, rehearsal } from '../../api/client'
import type { Port, PortAction } from '../../api/types'
import { useLive } from '../../live/context'
import { useRehearsal } from '../../shared/useRehearsal'
import type { Verb } from './verbs'

function give(
  { switchId, number }: Port,
  verb: Verb,
  body: PortAction,
  headers: Record<string, string>,
  query: { dry_run?: true },
) {
  const path = `/api/v1/network/switches/{id}/ports/{n}/${verb}` as const
  return api.POST(path, { params: { path: { id: switchId, n: number }, query }, body, headers })
}

/** What would happen; nothing while something is missing or wrong. */
export function useActRehearsal(port: Port, verb: Verb, words: PortAction | null) {
  return useRehearsal(words && `${port.id} ${port.version} ${verb} ${JSON.stringify(words)}`, () => {
    if (words === null) throw new Error('nothing to rehearse')
    return rehearsal(give(port, verb, words, {}, { dry_run: true }))
  })
}

/** Gives a command once, however often the button is pressed. */
export function useAct(port: Port, verb: Verb, words: PortAction, onSent: () => void) {
  const { dock } = useLive()
  const body = JSON.stringify(words)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [port.id, verb, body])
  return useMutation({
    mutationFn: () => {
      const headers = { 'Idempotency-Key': key, 'If-Match': `"${port.version}"` }
      return answer(give(port, verb, words, headers, {}))
    },
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
}
