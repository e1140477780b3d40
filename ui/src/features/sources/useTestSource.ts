import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import type { Kind, Source, SourceRequest } from '../../api/types'
import { type Draft, requestOf } from './draft'

export interface Asked {
  readonly kind: Kind
  readonly draft: Draft
}

/** Without the credentials only what is saved can be tried: the browser never gets them back. */
export function testsSaved(existing: Source | undefined, body: SourceRequest): existing is Source {
  return existing !== undefined && !body.credentials && !body.credentialId
}

/** Tries the connection from the server; nothing on the device is changed and nothing stored. */
export function useTestSource(existing: Source | undefined) {
  return useMutation({
    mutationFn: ({ kind, draft }: Asked) => {
      const body = requestOf(kind, draft)
      return testsSaved(existing, body)
        ? answer(api.POST('/api/v1/sources/{id}/test', { params: { path: { id: existing.id } } }))
        : answer(api.POST('/api/v1/sources/test', { body }))
    },
  })
}
