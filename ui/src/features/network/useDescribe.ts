import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Port, PortWords } from '../../api/types'

export const LONGEST_LABEL = 64

/** Changes our own words about a port. What is shown afterwards is what the server answered. */
export function useDescribe({ switchId, number, version }: Port, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PortWords) =>
      answer(
        api.PATCH('/api/v1/network/switches/{id}/ports/{n}', {
          params: { path: { id: switchId, n: number } },
          headers: { 'If-Match': `"${version}"` },
          body,
        }),
      ),
    onSuccess: (port) => {
      queries.setQueryData(keys.port(switchId, number, null), port)
      queries.setQueryData(keys.ports(switchId, null), (ports: Port[] | undefined) =>
        ports?.map((each) => (each.key === port.key ? port : each)),
      )
      onDone()
    },
  })
}
