import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import type { Source, SourceRequest } from '../../api/types'
import { requestOf } from './draft'
import type { Asked } from './useTestSource'

/** Registers the source or changes it; the device need not be reachable. */
export function useSaveSource(existing: Source | undefined, onSaved: (source: Source) => void) {
  return useMutation({
    mutationFn: ({ kind, draft }: Asked) => {
      const body = requestOf(kind, draft)
      if (!existing) return answer(api.POST('/api/v1/sources', { body }))
      const headers = { 'If-Match': `"${existing.version}"` }
      const changes = changesOf(existing, body)
      return answer(
        api.PUT('/api/v1/sources/{id}', { params: { path: { id: existing.id } }, body: changes, headers }),
      )
    },
    onSuccess: onSaved,
  })
}

/** An unchanged address is not sent: with it the server would ask for the credentials again. */
function changesOf(existing: Source, { kind: _, endpoint, ...changes }: SourceRequest): SourceRequest {
  return endpoint === existing.endpoint ? changes : { ...changes, ...(endpoint ? { endpoint } : {}) }
}
