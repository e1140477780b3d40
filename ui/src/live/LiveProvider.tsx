import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { keys } from '../api/queries'
import { useCan, useSession } from '../shared/session'
import { ServerClock } from './clock'
import { type Live, LiveContext } from './context'
import { Dock } from './dock'
import { LiveLink } from './link'
import { fetchSnapshot, TOPICS, type TopicName } from './snapshot'
import { LiveStore } from './store'
import { connectStomp } from './transport'

const NEEDS: Record<TopicName, string> = { ops: 'power:read', power: 'power:read', sources: 'sources:read' }

/** Connects the signed-in page to the server for as long as it is open. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { org } = useSession()
  const can = useCan()
  const queries = useQueryClient()
  const topics = TOPICS.filter((topic) => can(NEEDS[topic])).join()

  const { live, link } = useMemo(() => {
    const [store, clock, dock] = [new LiveStore(), new ServerClock(), new Dock()]
    const link = new LiveLink(org.id, topics.split(',') as TopicName[], store, clock, {
      connect: connectStomp,
      snapshot: fetchSnapshot(clock),
      random: Math.random,
      onCommand: (message) => {
        dock.hear(message)
        void queries.invalidateQueries({ queryKey: keys.commands })
      },
    })
    const live: Live = { store, clock, dock, link, past: null }
    return { live, link }
  }, [org.id, topics, queries])

  useEffect(() => {
    const onVisibility = () => (document.hidden ? link.hide() : link.show())
    link.start()
    live.dock.restore().catch(() => undefined)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      link.stop()
    }
  }, [link, live])

  return <LiveContext value={live}>{children}</LiveContext>
}
