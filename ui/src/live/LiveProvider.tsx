import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { onHeld } from '../api/client'
import { keys } from '../api/queries'
import { useCan, useSession } from '../shared/session'
import { ServerClock } from './clock'
import { type Live, LiveContext } from './context'
import { Dock } from './dock'
import { LiveLink } from './link'
import { fetchSnapshot } from './snapshot'
import { LiveStore } from './store'
import type { LiveTopic } from './topics'
import { connectStomp } from './transport'

interface Props {
  /** What the features contribute; those permitted are held. */
  topics: readonly LiveTopic[]
  children: ReactNode
}

/** Connects the signed-in page to the server for as long as it is open. */
export function LiveProvider({ topics, children }: Props) {
  const { org } = useSession()
  const can = useCan()
  const queries = useQueryClient()
  const held = useMemo(() => topics.filter(({ needs }) => can(needs)), [topics, can])

  const { live, link } = useMemo(() => {
    const [store, clock, dock] = [new LiveStore(), new ServerClock(), new Dock()]
    const link = new LiveLink(org.id, held, store, clock, {
      connect: connectStomp,
      snapshot: fetchSnapshot(held, clock),
      random: Math.random,
      onCommand: (message) => {
        dock.hear(message)
        void queries.invalidateQueries({ queryKey: keys.commands })
      },
      onRefused: () => void queries.invalidateQueries({ queryKey: keys.me }),
      onCommandsMissed: () => {
        dock.restore().catch(() => undefined)
        void queries.invalidateQueries({ queryKey: keys.commands })
      },
    })
    const live: Live = { store, clock, dock, link, topics: held, past: null }
    return { live, link }
  }, [org.id, held, queries])

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

  useEffect(() => onHeld((command) => live.dock.put(command)), [live])

  return <LiveContext value={live}>{children}</LiveContext>
}
