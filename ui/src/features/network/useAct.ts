import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey } from '../../api/client'
import type { Port, PortAction } from '../../api/types'
import { useLive } from '../../live/context'
import type { Verb } from './verbs'

/** Gives a command once, however often the button is pressed. */
export function useAct(port: Port, verb: Verb, words: PortAction, onSent: () => void) {
  const { dock } = useLive()
  const body = JSON.stringify(words)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [port.id, verb, body])
  return useMutation({
    mutationFn: () => {
      const path = `/api/v1/network/switches/{id}/ports/{n}/${verb}` as const
      const headers = { 'Idempotency-Key': key, 'If-Match': `"${port.version}"` }
      const params = { path: { id: port.switchId, n: port.number } }
      return answer(api.POST(path, { params, body: words, headers }))
    },
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
}
