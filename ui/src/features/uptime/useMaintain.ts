import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey } from '../../api/client'
import type { MaintenanceAsk, Monitor } from '../../api/types'
import { useLive } from '../../live/context'

/** Asks for maintenance once, however often the button is pressed. */
export function useMaintain(monitor: Monitor, body: MaintenanceAsk, onSent: () => void) {
  const { dock } = useLive()
  const words = JSON.stringify(body)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [monitor.id, words])
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/uptime/monitors/{id}/maintenance', {
          params: { path: { id: monitor.id } },
          headers: { 'Idempotency-Key': key },
          body,
        }),
      ),
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
}
