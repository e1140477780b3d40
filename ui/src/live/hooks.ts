import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useSession } from '../shared/session'
import { useLive } from './context'
import type { Resync } from './frames'
import { type Freshness, freshness, lastHeard } from './freshness'
import type { FrameListener, LinkState } from './linkPorts'
import type { Held } from './store'
import { destinationOf } from './topics'

/** One entity; the component is painted again only when this key changes. */
export function useHeld(key: string): Held | undefined {
  const { store } = useLive()
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key])
  return useSyncExternalStore(subscribe, () => store.get(key))
}

export function useValue<T>(key: string): T | undefined {
  return useHeld(key)?.value as T | undefined
}

export function useKeys(prefix: string): readonly string[] {
  const { store } = useLive()
  const subscribe = useCallback((listener: () => void) => store.subscribe(prefix, listener), [store, prefix])
  return useSyncExternalStore(subscribe, () => store.keys(prefix))
}

/** The values of many keys; painted again when any of them changes. `undefined` for one that is gone. */
export function useValues<T>(keys: readonly string[]): readonly (T | undefined)[] {
  return useMany(keys, (held) => held?.value as T | undefined)
}

/** All entities whose keys begin so, in natural order; the same array until one of them changes. */
export function useAllHeld(prefix: string): readonly Held[] {
  const all = useMany(useKeys(prefix), (held) => held)
  return useMemo(() => all.filter((held) => held !== undefined), [all])
}

function useMany<T>(keys: readonly string[], read: (held: Held | undefined) => T): readonly T[] {
  const { store } = useLive()
  const last = useRef<readonly T[]>([])
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = keys.map((key) => store.subscribe(key, listener))
      return () => {
        for (const each of leave) each()
      }
    },
    [store, keys],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = keys.map((key) => read(store.get(key)))
    const same = now.length === last.current.length && now.every((one, at) => one === last.current[at])
    if (!same) last.current = now
    return last.current
  })
}

export function useLink(): LinkState {
  const { link } = useLive()
  return useSyncExternalStore(link.subscribe, () => link.state)
}

const SECOND = 1000

function everySecond(listener: () => void): () => void {
  const timer = setInterval(listener, SECOND)
  return () => clearInterval(timer)
}

/** The server's time in whole seconds (epoch milliseconds), moving on by itself. */
export function useServerNow(): number {
  const { clock } = useLive()
  return useSyncExternalStore(everySecond, () => Math.floor(clock.now() / SECOND) * SECOND)
}

/** The instant the screen shows (epoch milliseconds): the server's now, or the instant of the past. */
export function useShownNow(): number {
  const { past } = useLive()
  const now = useServerNow()
  return past?.asOf ? Date.parse(past.asOf) : now
}

export interface Age {
  readonly freshness: Freshness
  /** When it was last heard, epoch milliseconds; `null` means never. */
  readonly at: number | null
  readonly millis: number
}

/** How old the newest observation of an entity is; everything is stale while the link is lost. */
export function useAge(held: Held | undefined): Age {
  const beat = useValue<string>(`heard/${held?.source}`)
  const link = useLink()
  const now = useServerNow()
  const at = lastHeard(held?.at, beat)
  const judged = freshness(at, held?.intervalSeconds ?? null, now)
  return {
    freshness: link.kind === 'lost' ? 'stale' : judged,
    at,
    millis: at === null ? 0 : Math.max(0, now - at),
  }
}

/** Whether something may be done now, and in which words why not. */
export function useMayAct(): { ok: boolean; why: 'past' | 'link' | null } {
  const { past } = useLive()
  const link = useLink()
  if (past) return { ok: false, why: 'past' }
  return link.kind === 'live' ? { ok: true, why: null } : { ok: false, why: 'link' }
}

/**
 * Hears a topic as long as the component is shown. Frames may be missed while the link is lost, so what must be
 * complete is asked for again when it is live.
 *
 * @param of whose topic it is: the organization's, such as `audit`, or the platform's, such as `system`
 */
export function useTopic(
  topic: string,
  onFrame: FrameListener,
  of: 'organization' | 'platform' = 'organization',
) {
  const { link } = useLive()
  const { org } = useSession()
  const destination = destinationOf(topic, of === 'platform' ? null : org.id)
  const latest = useRef(onFrame)
  latest.current = onFrame
  useEffect(() => link.listen(destination, (frame) => latest.current(frame)), [link, destination])
}

/**
 * Hears what is told to oneself alone, as long as the component is shown. `null` says that something was missed, as
 * does a link that was lost.
 *
 * @param queue such as `jobs`
 */
export function useOwnQueue<T extends object>(queue: string, onMessage: (message: T | null) => void) {
  const { link } = useLive()
  const latest = useRef(onMessage)
  latest.current = onMessage
  useEffect(
    () =>
      link.listen(`/user/queue/${queue}`, (frame) => {
        const message = frame as unknown as T | Resync
        latest.current('kind' in message && message.kind === 'resync' ? null : (message as T))
      }),
    [link, queue],
  )
}
