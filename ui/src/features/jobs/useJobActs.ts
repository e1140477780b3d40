import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { keys } from '../../api/queries'
import type { Job } from '../../api/types'
import { useCan, useSession } from '../../shared/session'
import { isOver } from './words'

export type Verb = 'pause' | 'resume' | 'cancel' | 'undo'

const params = ({ id }: Job, query: { dry_run?: true } = {}) => ({ params: { path: { id }, query } })

/** Asks something of a job, and shows what it became; taking back answers another job. */
export function useJobAct(job: Job, verb: Verb, onDone: (answered: Job) => void = () => {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (): Promise<Job> => answer(api.POST(`/api/v1/jobs/{id}/${verb}`, params(job))),
    onSuccess: (answered) => {
      queries.setQueryData(keys.job(answered.id), answered)
      onDone(answered)
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.jobsAll }),
  })
}

/** Whether the server would do it. */
export function useJobRehearsal(job: Job, verb: Verb) {
  return useQuery({
    queryKey: keys.jobRehearsal(job.id, verb),
    queryFn: () => rehearsal(api.POST(`/api/v1/jobs/{id}/${verb}`, params(job, { dry_run: true }))),
    staleTime: 0,
    gcTime: 0,
  })
}

/** What each kind needs; the server knows it of kinds that this browser does not. */
const NEEDS: Readonly<Record<string, string>> = {
  'assign-roles': 'users:write',
  suspend: 'users:write',
  activate: 'users:write',
  import: 'users:write',
  'export-own-data': 'users:write',
  delete: 'users:delete',
  'set-tier': 'billing:write',
}

/** What may be asked of a job now. */
export function useJobVerbs(): (job: Job) => readonly Verb[] {
  const me = useSession()
  const can = useCan()
  return (job) => {
    const need = NEEDS[job.type]
    const right = me.scope === 'platform' && need !== undefined && can(need)
    if (isOver(job)) return job.undoable && right ? ['undo'] : []
    if (job.created_by.id !== me.id && !right) return []
    return [job.paused ? 'resume' : 'pause', 'cancel']
  }
}
