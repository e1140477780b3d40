import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api, newKey, rehearsal } from '../../api/client'
import type { MaintenanceAsk, Monitor } from '../../api/types'
import { useLive } from '../../live/context'
import { useRehearsal } from '../../shared/useRehearsal'

function maintain(
  { id }: Monitor,
  body: MaintenanceAsk,
  headers: Record<string, string>,
  query: { dry_run?: true },
) {
  return api.POST('/api/v1/uptime/monitors/{id}/maintenance', {
    params: { path: { id }, query },
    headers,
    body,
  })
}

/** What would happen; nothing while something is missing or wrong. */
export function useMaintainRehearsal(monitor: Monitor, body: MaintenanceAsk | null) {
  return useRehearsal(body && `${monitor.id} ${JSON.stringify(body)}`, () => {
    if (body === null) throw new Error('nothing to rehearse')
    return rehearsal(maintain(monitor, body, {}, { dry_run: true }))
  })
}

/** Asks for maintenance once, however often the button is pressed. */
export function useMaintain(monitor: Monitor, body: MaintenanceAsk, onSent: () => void) {
  const { dock } = useLive()
  const words = JSON.stringify(body)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another command and need another key
  const key = useMemo(newKey, [monitor.id, words])
  return useMutation({
    mutationFn: () => answer(maintain(monitor, body, { 'Idempotency-Key': key }, {})),
    onSuccess: (command) => {
      dock.put(command)
      onSent()
    },
  })
}
