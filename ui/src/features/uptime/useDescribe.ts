import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import type { Monitor, MonitorWords } from '../../api/types'

export const LONGEST_NAME = 100

/** Says our own words about a monitor; what is shown afterwards is what is told on its topic. */
export function useDescribe({ id, version }: Monitor) {
  return useMutation({
    mutationFn: (body: MonitorWords) =>
      answer(
        api.PATCH('/api/v1/uptime/monitors/{id}', {
          params: { path: { id } },
          headers: { 'If-Match': `"${version}"` },
          body,
        }),
      ),
  })
}
