import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Job } from '../../api/types'
import { useSession } from '../../shared/session'
import { JobPanel } from './JobPanel'
import styles from './jobs.module.css'
import { useJob, useJobList, useJobNews } from './useJobs'
import { isOver } from './words'

interface Props {
  /** Kinds of jobs that are shown, with commas between. */
  types: string
  /** What one of them changed can be looked at. */
  onOver: (job: Job) => void
}

/**
 * One's own jobs while they run, and the one that the address names (`job`) until it is closed: it was started from
 * here.
 */
export function JobsUnderWay({ types, onOver }: Props) {
  const own = useSession().id
  const [search, setSearch] = useSearchParams()
  const named = search.get('job')
  useJobNews()
  const list = useJobList({ type: types })
  const started = useJob(named).data
  const newest = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter((job) => job.created_by.id === own && job.id !== named)
  useEnded(started ? [started, ...newest] : newest, named, onOver)
  const running = newest.filter((job) => !isOver(job))
  const shown = started ? [started, ...running] : running
  const name = (job: string | null) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (job) next.set('job', job)
        else next.delete('job')
        return next
      },
      { replace: true },
    )
  if (shown.length === 0) return null
  return (
    <div className={styles.underWay}>
      {shown.map((job) => (
        <JobPanel key={job.id} job={job} onUndoing={(other) => name(other.id)} onClose={() => name(null)} />
      ))}
    </div>
  )
}

/** Calls once for each job that was under way and is over; one that was started from here may be at first sight. */
function useEnded(jobs: readonly Job[], named: string | null, onOver: (job: Job) => void) {
  const open = useRef(new Set<string>())
  const told = useRef(new Set<string>())
  const latest = useRef(onOver)
  latest.current = onOver
  useEffect(() => {
    for (const job of jobs) {
      const { id } = job
      if (!isOver(job)) open.current.add(id)
      else if ((open.current.has(id) || id === named) && !told.current.has(id)) {
        told.current.add(id)
        latest.current(job)
      }
    }
  })
}
