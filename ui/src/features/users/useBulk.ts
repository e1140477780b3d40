import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import { useKeyed } from '../../api/requestKey'
import type { BulkAnswer, Job } from '../../api/types'
import type { Target } from './useChosen'

export const BULK_ACTS = ['assign-roles', 'set-tier', 'suspend', 'activate', 'delete'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** What is to be done with many. */
export type BulkWish =
  | { readonly act: 'assign-roles'; readonly role: string; readonly mode: 'add' | 'replace' }
  | { readonly act: 'set-tier'; readonly tier: string | null }
  | { readonly act: 'suspend' | 'activate' | 'delete' }

/** Rehearsals count among the few bulk calls that somebody has each minute. */
const REHEARSED_MILLIS = 60_000

function call({ act, ...words }: BulkWish, more: object, headers: Record<string, string>, dry_run?: true) {
  const params = { query: dry_run ? { dry_run } : {} }
  return api.POST(`/api/v1/admin/users/bulk/${act}`, { params, headers, body: { ...words, ...more } })
}

/** What would become of each; `null` while it is not said yet what is to be done. */
export function useBulkRehearsal(wish: BulkWish | null, target: Target) {
  return useQuery({
    queryKey: keys.bulkRehearsal(JSON.stringify([wish, target])),
    enabled: wish !== null,
    queryFn: async () => {
      if (wish === null) throw new Error('nothing to rehearse')
      return (await answer<unknown>(call(wish, target, {}, true))) as BulkAnswer
    },
    staleTime: REHEARSED_MILLIS,
  })
}

/** Begins a job that does it; it is not waited for. Sent again, it is the same job. */
export function useBulk(onStarted: (job: string) => void) {
  const queries = useQueryClient()
  const keyed = useKeyed()
  return useMutation({
    mutationFn: async ({ wish, target, reason }: { wish: BulkWish; target: Target; reason: string }) => {
      const more = { ...target, ...(reason ? { reason } : {}) }
      const answered = await keyed(JSON.stringify([wish, more]), (key) => {
        const headers = { 'Idempotency-Key': key, Prefer: 'respond-async' }
        return answer<unknown>(call(wish, more, headers)) as Promise<BulkAnswer | Job>
      })
      return 'id' in answered ? answered.id : (answered.job_id ?? '')
    },
    onSuccess: (job) => {
      // What would have become of people is another thing from now on.
      queries.removeQueries({ queryKey: keys.bulkRehearsalsAll })
      onStarted(job)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.usersAll })
      void queries.invalidateQueries({ queryKey: keys.jobsAll })
    },
  })
}
