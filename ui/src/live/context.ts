import { createContext, useContext } from 'react'
import { ServerClock } from './clock'
import { Dock } from './dock'
import type { FrameListener, LinkState } from './linkPorts'
import { LiveStore } from './store'
import type { LiveTopic } from './topics'

/** What a screen shows: the present with a link, or one instant of the past without. */
export interface Live {
  readonly store: LiveStore
  readonly clock: ServerClock
  readonly dock: Dock
  readonly link: Link
  /** What the store holds. */
  readonly topics: readonly LiveTopic[]
  readonly past: Past | null
}

interface Link {
  readonly state: LinkState
  subscribe(listener: () => void): () => void
  listen(destination: string, listener: FrameListener): () => void
}

export interface Past {
  /** As asked: an instant (RFC 3339) or `pos:N`. */
  readonly at: string
  /** The instant and position answered, `null` while loading. */
  readonly asOf: string | null
  readonly position: number | null
  readonly beforeHistory: boolean
}

const CONNECTING: LinkState = { kind: 'connecting' }

/** Nothing heard yet, and nobody connecting. */
export const SILENT_LINK: Link = {
  state: CONNECTING,
  subscribe: () => () => undefined,
  listen: () => () => undefined,
}

export const LiveContext = createContext<Live>({
  store: new LiveStore(),
  clock: new ServerClock(),
  dock: new Dock(),
  link: SILENT_LINK,
  topics: [],
  past: null,
})

export function useLive(): Live {
  return useContext(LiveContext)
}
