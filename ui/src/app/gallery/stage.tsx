import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { MemoryRouter } from 'react-router'
import type { Command, Me, Source, Verdict } from '../../api/types'
import { ServerClock } from '../../live/clock'
import { type Live, LiveContext, type Past, SILENT_LINK } from '../../live/context'
import { Dock } from '../../live/dock'
import type { LinkState } from '../../live/linkPorts'
import { LiveStore } from '../../live/store'
import { SessionContext } from '../../shared/session'
import { LIVE_TOPICS } from '../liveTopics'
import { counts, me, NOW } from './fixtures'

/** A value of the store; one that is parked may be old. */
type Entity = { readonly key: string; readonly source?: string | null; readonly parked?: boolean }

export interface Scene {
  readonly entities?: readonly Entity[]
  readonly source?: Source
  readonly verdict?: Verdict
  readonly commands?: readonly Command[]
  readonly link?: LinkState
  readonly past?: Past | null
  /** How long ago everything was observed. */
  readonly ageSeconds?: number
  readonly who?: Me
  /** False before the first snapshot. */
  readonly known?: boolean
}

const LIVE: LinkState = { kind: 'live', lagMillis: 200 }

/** A live context in which time stands still at one instant of the fixtures. */
export function liveOf(scene: Scene): Live {
  const store = new LiveStore()
  const at = new Date(Date.parse(NOW) - (scene.ageSeconds ?? 3) * 1000).toISOString()
  const entities: Entity[] = [...(scene.entities ?? []), ...(scene.source ? [scene.source] : [])]
  store.apply(
    entities.map((value) => ({
      key: value.key,
      value,
      at,
      intervalSeconds: 30,
      source: value.source ?? null,
    })),
  )
  const headline = { at: NOW, intervalSeconds: null, source: null }
  if (scene.verdict) store.apply([{ ...headline, key: scene.verdict.key, value: scene.verdict }])
  if (scene.known ?? true) store.apply([{ ...headline, key: 'counts/', value: counts }])
  store.flush()
  const clock = new ServerClock()
  clock.learn(NOW, Date.now(), Date.now())
  const dock = new Dock()
  for (const command of scene.commands ?? []) dock.put(command)
  const link = { ...SILENT_LINK, state: scene.link ?? LIVE }
  return { store, clock, dock, link, topics: LIVE_TOPICS, past: scene.past ?? null }
}

/** Puts components on a stage: somebody is signed in, and the store holds the scene. */
export function Stage({ scene, live, children }: { scene?: Scene; live?: Live; children: ReactNode }) {
  const made = useMemo(() => live ?? liveOf(scene ?? {}), [live, scene])
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }), [])
  return (
    <QueryClientProvider client={queries}>
      <SessionContext value={scene?.who ?? me}>
        <LiveContext value={made}>{children}</LiveContext>
      </SessionContext>
    </QueryClientProvider>
  )
}

/** The same for tests, where no router is around. */
export function RoutedStage(props: Parameters<typeof Stage>[0]) {
  return (
    <MemoryRouter>
      <Stage {...props} />
    </MemoryRouter>
  )
}
