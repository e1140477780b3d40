import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { keys } from '../api/queries'
import { type Live, LiveContext, useLive } from './context'
import { fetchPast } from './snapshot'
import { LiveStore } from './store'
import { entriesOf } from './topics'

interface Props {
  at: string
  children: (failure: Error | null) => ReactNode
}

/** Shows one instant of the past to the same components that show the present. */
export function PastProvider({ at, children }: Props) {
  const present = useLive()
  const { data, error } = useQuery({
    queryKey: keys.snapshot(at),
    queryFn: () => fetchPast(present.topics, at),
    staleTime: Number.POSITIVE_INFINITY,
  })

  const live = useMemo<Live>(() => {
    const store = new LiveStore()
    if (data) for (const topic of present.topics) store.apply(entriesOf(data, topic))
    store.flush()
    const past = {
      at,
      asOf: data?.asOf ?? null,
      position: data?.position ?? null,
      beforeHistory: data?.beforeHistory ?? false,
    }
    return { ...present, store, past }
  }, [at, data, present])

  return <LiveContext value={live}>{children(error)}</LiveContext>
}
