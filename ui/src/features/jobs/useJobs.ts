import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { Job } from '../../api/types'
import { useLink, useOwnQueue } from '../../live/hooks'
import { useSession } from '../../shared/session'
import { useQuietly } from '../../shared/useQuietly'
import { type JobRow, readRows } from './rows'
import { isOver } from './words'

const PAGE = '50'

/** How often one looks again at what is under way and not told of. */
const LOOK_MILLIS = 2000

/** How often one looks at what one is told of, which may have been told while nobody listened yet. */
const LOOK_AT_OWN_MILLIS = 10_000
const ROWS_MILLIS = 5000

/** More rows are not shown one by one: the report has them. */
export const MOST_ROWS = 20_000

export const UNDER_WAY = 'queued,running'

interface JobPage {
  items: Job[]
  nextCursor: string | null
}

/** Keeps the jobs that are shown as the server tells them; only one's own are told. */
export function useJobNews() {
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const lookSoon = useQuietly(() => void askAgain(queries, keys.jobsAll))
  useOwnQueue<Job>('jobs', (job) => {
    if (job === null) return lookSoon()
    queries.setQueryData<Job>(keys.job(job.id), (old) => old && newer(old, job))
    const lists = queries.getQueriesData<InfiniteData<JobPage>>({ queryKey: keys.jobListsAll })
    for (const [key, list] of lists) queries.setQueryData(key, list && laidOver(list, job))
    const known = lists.some(([, list]) => list?.pages.some(({ items }) => items.some(isThat(job))))
    if (isOver(job) || !known) lookSoon()
  })
  useEffect(() => {
    if (live) void queries.invalidateQueries({ queryKey: keys.jobsAll })
  }, [live, queries])
}

const isThat = (job: Job) => (one: Job) => one.id === job.id

/** What is told may be older than what was answered meanwhile; only an answer holds what became of the rows. */
function newer(old: Job, told: Job): Job {
  return told.position > old.position ? { ...told, result: old.result } : old
}

function laidOver(list: InfiniteData<JobPage>, told: Job): InfiniteData<JobPage> {
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.map((job) => (job.id === told.id ? newer(job, told) : job)),
  }))
  return { ...list, pages }
}

/** While something is under way: often where nobody tells us of it, others' jobs, or ours when the link is lost. */
function useLook(): (jobs: readonly Job[]) => number | false {
  const own = useSession().id
  const live = useLink().kind === 'live'
  return (jobs) => {
    const running = jobs.filter((job) => !isOver(job))
    if (running.length === 0) return false
    return running.every((job) => live && job.created_by.id === own) ? LOOK_AT_OWN_MILLIS : LOOK_MILLIS
  }
}

interface Wanted {
  /** Words, with commas between; all where it is missing. */
  status?: string
  type?: string
}

/** The newest first, page by page. */
export function useJobList(wanted: Wanted) {
  const look = useLook()
  return useInfiniteQuery({
    queryKey: keys.jobList(`${new URLSearchParams({ ...wanted })}`),
    queryFn: ({ pageParam }) => {
      const query = { ...wanted, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return answer(api.GET('/api/v1/jobs', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) => look(state.data?.pages.flatMap(({ items }) => items) ?? []),
  })
}

export function useJob(id: string | null) {
  const look = useLook()
  return useQuery({
    queryKey: keys.job(id ?? ''),
    enabled: id !== null,
    queryFn: () => answer(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state }) => look(state.data ? [state.data] : []),
  })
}

/** What became of each row so far; the report is looked at again while it grows. */
export function useJobRows(job: Job) {
  const over = isOver(job)
  return useQuery({
    queryKey: keys.jobRows(job.id, over),
    enabled: job.progress.total <= MOST_ROWS,
    queryFn: async (): Promise<readonly JobRow[]> => {
      const params = { path: { id: job.id } }
      const headers = { Accept: 'text/csv' }
      const call = api.GET('/api/v1/jobs/{id}/report', { params, headers, parseAs: 'text' })
      return readRows(String(await answer<unknown>(call)))
    },
    placeholderData: keepPreviousData,
    refetchInterval: over ? false : ROWS_MILLIS,
  })
}
