import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { Processor } from '../../api/types'
import type { Entry } from '../../live/frames'
import { useLink, useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'

const EVERY_MILLIS = 5_000

const PROCESSORS = keys.system('processors')

interface Page {
  items: Processor[]
}

/** Looked at every few seconds while nothing is heard. */
function useEvery(): number | false {
  return useLink().kind === 'live' ? false : EVERY_MILLIS
}

/**
 * Keeps everything shown here as the server tells it. What works off the history is told itself; that something was
 * set aside shows in how much each has set aside, and what is due may change with every step.
 */
export function useSystemTopic() {
  const queries = useQueryClient()
  const live = useLink().kind === 'live'
  const look = (list: string) => askAgain(queries, keys.system(list))
  const aside = useRef(new Map<string, number | undefined>())
  const lookAtDeadlines = useQuietly(() => void look('deadlines'))
  useTopic(
    'system',
    (frame) => {
      if (frame.kind === 'resync') void look('processors')
      if (frame.kind !== 'delta' || frame.entries.length === 0) return
      const before = queries.getQueryData<Page>(PROCESSORS)
      const asked = queries.isFetching({ queryKey: PROCESSORS }) > 0
      const after = before && { ...before, items: laidOver(before.items, frame.entries) }
      queries.setQueryData(PROCESSORS, after)
      // An answer that is under way may be older than this frame, and a processor unknown so far has its place.
      if (asked || after?.items.length !== before?.items.length) void look('processors')
      if (
        frame.entries.some(({ key, value }) =>
          isNews(aside.current, key, (value as Processor | null)?.parked),
        )
      ) {
        void look('dead-letters')
        void look('parked')
      }
      lookAtDeadlines()
    },
    'platform',
  )
  useEffect(() => {
    if (live) void queries.invalidateQueries({ queryKey: keys.systemAll })
  }, [live, queries])
}

function laidOver(items: readonly Processor[], entries: readonly Entry[]): Processor[] {
  const told = new Map(entries.map(({ key, value }) => [key, value as Processor | null]))
  const known = items.map((item) => told.get(`processor/${item.name}`) ?? item)
  const names = new Set(items.map(({ name }) => name))
  const fresh = [...told.values()].filter((item) => item !== null && !names.has(item.name))
  return [...known, ...(fresh as Processor[])]
}

/** Whether it is another number than the last one told. */
function isNews(told: Map<string, number | undefined>, key: string, now: number | undefined): boolean {
  const news = told.get(key) !== now
  told.set(key, now)
  return news
}

/** What works off the history. */
export function useProcessors() {
  return useQuery({
    queryKey: PROCESSORS,
    queryFn: () => answer(api.GET('/api/v1/system/processors')),
    refetchInterval: useEvery(),
  })
}

export function useDeadLetters() {
  return useQuery({
    queryKey: keys.system('dead-letters'),
    queryFn: () => answer(api.GET('/api/v1/system/dead-letters')),
    refetchInterval: useEvery(),
  })
}

export function useParked() {
  return useQuery({
    queryKey: keys.system('parked'),
    queryFn: () => answer(api.GET('/api/v1/system/parked')),
    refetchInterval: useEvery(),
  })
}

export function useDeadlines() {
  return useQuery({
    queryKey: keys.system('deadlines'),
    queryFn: () => answer(api.GET('/api/v1/system/deadlines')),
    refetchInterval: useEvery(),
  })
}

/** An act on something of the system; afterwards everything shown here is looked at again. */
export function useAct<T>(act: (asked: T) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.systemAll }),
  })
}
