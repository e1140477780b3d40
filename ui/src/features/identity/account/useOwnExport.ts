import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'

const LOOK_MILLIS = 500

/** A copy of what is kept of oneself: asked for, made ready by a job, and then taken as a file. */
export function useOwnExport() {
  const [job, setJob] = useState<string | null>(null)
  const ask = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/export')),
    onSuccess: ({ id }) => setJob(id),
  })
  const course = useQuery({
    queryKey: keys.job(job ?? ''),
    queryFn: () => answer(api.GET('/api/v1/jobs/{id}', { params: { path: { id: job ?? '' } } })),
    enabled: job !== null,
    refetchInterval: ({ state }) =>
      state.data === undefined || ['queued', 'running'].includes(state.data.status) ? LOOK_MILLIS : false,
  })
  const status = course.data?.status
  return {
    ask: () => ask.mutate(),
    error: ask.error ?? course.error,
    busy: ask.isPending || (job !== null && !course.error && (!status || !OVER.has(status))),
    /** Where the file is, once it is. */
    file: job && status === 'done' ? `/api/v1/account/export/${job}` : null,
    failed: status === 'failed' || status === 'cancelled',
  }
}

const OVER = new Set(['done', 'failed', 'cancelled'])
