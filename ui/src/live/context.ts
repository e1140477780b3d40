import { createContext, useContext } from 'react'
import { ServerClock } from './clock'
import { Dock } from './dock'
import type { LinkState } from './linkPorts'
import { LiveStore } from './store'

/** What a screen shows: the present with a link, or one instant of the past without. */
export interface Live {
  readonly store: LiveStore
  readonly clock: ServerClock
  readonly dock: Dock
  readonly link: { readonly state: LinkState; subscribe(listener: () => void): () => void }
  readonly past: Past | null
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
export const SILENT_LINK = { state: CONNECTING, subscribe: () => () => undefined }

export const LiveContext = createContext<Live>({
  store: new LiveStore(),
  clock: new ServerClock(),
  dock: new Dock(),
  link: SILENT_LINK,
  past: null,
})

export function useLive(): Live {
  return useContext(LiveContext)
}
