import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api } from '../api/client'
import { keys } from '../api/queries'

/** Acts for another of one's organizations from now on, in every tab of this browser. */
export function useSwitchOrganization() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (org_id: string) =>
      answer(api.POST('/api/v1/organizations/{org_id}/switch', { params: { path: { org_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.me }),
  })
}

/** What is known of one organization is worth nothing in another, whichever tab switched. */
export function useForgetOnSwitch(orgId: string | undefined) {
  const queries = useQueryClient()
  const before = useRef(orgId)
  useEffect(() => {
    if (before.current && before.current !== orgId)
      void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] })
    before.current = orgId
  }, [orgId, queries])
}
