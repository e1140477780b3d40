import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Credential, Kind } from '../../api/types'

const MOST = '500'

/** The credentials that a source of this kind can use, by name. */
export function useCredentials(kind: Kind): readonly Credential[] {
  const { data } = useQuery({
    queryKey: keys.credentials,
    queryFn: () =>
      answer(api.GET('/api/v1/credentials', { params: { query: { limit: MOST, sort: 'name' } } })),
  })
  return data?.items.filter((credential) => kind.credentialKinds.includes(credential.kind)) ?? []
}
