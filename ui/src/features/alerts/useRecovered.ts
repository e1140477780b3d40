import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { Alert } from '../../api/types'
import { useLive } from '../../live/context'
import { useAllHeld, useTopic } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'
import { isOver } from './words'

const LATEST = { state: 'resolved', sort: '-lastSeen', limit: '20' } as const
const NAME = 'resolved latest'

/** What is over, the latest first: as recorded, and as heard since. */
export function useRecovered(): readonly Alert[] {
  const { past } = useLive()
  const queries = useQueryClient()
  const at = past?.at ?? null
  const held = useAllHeld('alert/')
  const { data } = useQuery({
    queryKey: keys.alerts(NAME, at),
    queryFn: () => answer(api.GET('/api/v1/alerts', { params: { query: at ? { ...LATEST, at } : LATEST } })),
  })
  const look = useQuietly(() => void askAgain(queries, keys.alerts(NAME, at)))
  useTopic('alerts', (frame) => {
    if (!past && frame.kind === 'delta' && frame.entries.some(({ value }) => value && isOver(value as Alert)))
      look()
  })
  return useMemo(() => {
    const heard = held.map(({ value }) => value as Alert).filter(isOver)
    const known = new Set(heard.map(({ key }) => key))
    const recorded = (data?.items ?? []).filter(({ key }) => !known.has(key))
    return [...heard, ...recorded].sort((one, other) => endOf(other) - endOf(one))
  }, [held, data])
}

export function endOf({ resolvedAt, lastSeen }: Alert): number {
  return Date.parse(resolvedAt ?? lastSeen)
}
