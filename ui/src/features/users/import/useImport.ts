import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'
import type { BulkAnswer, Job } from '../../../api/types'

/** What becomes of a row about somebody who is there: it is refused, or they get what it says. */
export type Mode = 'create' | 'upsert'

/** A file ready to be sent; another meaning of its columns is another one. */
export interface Upload {
  readonly csv: string
  readonly key: string
  readonly mode: Mode
}

function send({ csv, mode }: Upload, headers: Record<string, string>, dry_run?: true) {
  return api.POST('/api/v1/admin/users/bulk/import', {
    params: { query: { mode, ...(dry_run ? { dry_run } : {}) } },
    headers: { 'Content-Type': 'text/csv', ...headers },
    // The description of the API knows a file only as what is uploaded by a form.
    body: csv as never,
    bodySerializer: (body: unknown) => body as string,
  })
}

/** What would become of each row. */
export function useImportRehearsal(upload: Upload) {
  return useQuery({
    queryKey: keys.bulkRehearsal(`${upload.mode} ${upload.key}`),
    queryFn: async () => (await answer<unknown>(send(upload, {}, true))) as BulkAnswer,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Begins a job that makes them; it is not waited for. */
export function useImport(onStarted: (job: string) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (upload: Upload) => {
      const headers = { 'Idempotency-Key': `${upload.key}-${upload.mode}`, Prefer: 'respond-async' }
      const answered = (await answer<unknown>(send(upload, headers))) as BulkAnswer | Job
      return 'id' in answered ? answered.id : (answered.job_id ?? '')
    },
    onSuccess: onStarted,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.usersAll })
      void queries.invalidateQueries({ queryKey: keys.jobsAll })
    },
  })
}
