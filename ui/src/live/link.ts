import type { ServerClock } from './clock'
import type { CommandMessage, Frame, Resync } from './frames'
import type { FrameListener, LinkPorts, LinkState, SnapshotAnswer } from './linkPorts'
import type { LiveStore } from './store'
import { JOINING, join, receive, type Step, type Topic } from './topic'
import { destinationOf, entriesOf, type LiveTopic } from './topics'
import type { Transport } from './transport'

export const SILENCE_MILLIS = 6_000
export const FLUSH_MILLIS = 250
const WATCH_MILLIS = 1_000
const POLL_AFTER_MILLIS = 10_000
const POLL_EVERY_MILLIS = 30_000
const HIDDEN_MILLIS = 60_000
const RETRY_SNAPSHOT_MILLIS = 1_000
const MAX_BACKOFF_SECONDS = 30
const COMMANDS = '/user/queue/commands'

/** Keeps the store equal to the server: joins topics, heals gaps, notices silence, reconnects, polls meanwhile. */
export class LiveLink {
  #state: LinkState = { kind: 'connecting' }
  #listeners = new Set<() => void>()
  #topics = new Map<string, Topic>()
  #ears = new Map<string, Set<FrameListener>>()
  #transport: Transport | null = null
  #heardAt = 0
  #attempts = 0
  #etag: string | null = null
  #polledAt = 0
  #snapshotRunning = false
  #missing = 0
  #asleep = false
  #timers = new Set<ReturnType<typeof setTimeout>>()
  #hiding: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly org: string,
    private readonly wanted: readonly LiveTopic[],
    private readonly store: LiveStore,
    private readonly clock: ServerClock,
    private readonly ports: LinkPorts,
  ) {}

  get state(): LinkState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Hears the frames of one more destination, as they come, for as long as somebody looks. */
  listen = (destination: string, listener: FrameListener): (() => void) => {
    const ears = this.#ears.get(destination) ?? new Set()
    const held = this.#held().includes(destination)
    if (ears.size === 0 && !held) this.#transport?.listen(destination)
    this.#ears.set(destination, ears.add(listener))
    return () => {
      if (!ears.delete(listener) || ears.size > 0) return
      this.#ears.delete(destination)
      if (!held) this.#transport?.leave(destination)
    }
  }

  /** What is heard all the time, whoever looks. */
  #held(): string[] {
    return [...this.wanted.map(({ name }) => destinationOf(name, this.org)), COMMANDS]
  }

  start() {
    this.#every(FLUSH_MILLIS, () => this.store.flush())
    this.#every(WATCH_MILLIS, () => this.#watch())
    this.#open()
  }

  stop() {
    for (const timer of this.#timers) clearInterval(timer)
    this.#timers.clear()
    clearTimeout(this.#hiding)
    this.#close()
  }

  /** The tab went to the background: keep listening for a minute, paint nothing. */
  hide() {
    for (const timer of this.#timers) clearInterval(timer)
    this.#timers.clear()
    this.#hiding = setTimeout(() => {
      this.#asleep = true
      this.#close()
    }, HIDDEN_MILLIS)
  }

  show() {
    clearTimeout(this.#hiding)
    if (this.#timers.size > 0) return
    this.#every(FLUSH_MILLIS, () => this.store.flush())
    this.#every(WATCH_MILLIS, () => this.#watch())
    this.#heardAt = Date.now()
    if (this.#asleep || !this.#transport) this.#open()
    else this.#rejoin(this.wanted, 0)
    this.#asleep = false
  }

  #open() {
    this.#close()
    for (const { name } of this.wanted) this.#topics.set(name, JOINING)
    this.#heardAt = Date.now()
    const destinations = [...new Set([...this.#held(), ...this.#ears.keys()])]
    this.#transport = this.ports.connect(destinations, {
      onConnected: () => {
        this.#heardAt = Date.now()
        this.#rejoin(this.wanted, 0)
        this.ports.onCommandsMissed()
      },
      onMessage: (destination, body) => this.#hear(destination, body),
      onRefused: () => this.ports.onRefused(),
      onClosed: () => {
        this.#transport = null
        this.#lose()
      },
    })
  }

  #close() {
    this.#transport?.close()
    this.#transport = null
  }

  #hear(destination: string, body: unknown) {
    this.#heardAt = Date.now()
    if (destination === COMMANDS) return this.#hearOfCommand(body as CommandMessage | Resync)
    const frame = body as Frame
    for (const listener of this.#ears.get(destination) ?? []) listener(frame)
    const wanted = this.wanted.find(({ name }) => destination === destinationOf(name, this.org))
    const topic = wanted && this.#topics.get(wanted.name)
    if (!topic) return
    this.#take(wanted, receive(topic, frame))
    if (frame.kind === 'beat') this.#beat(frame.sources ?? {})
    if (frame.asOf && this.#joined()) this.#live(this.clock.now() - Date.parse(frame.asOf))
  }

  #hearOfCommand(message: CommandMessage | Resync) {
    if ('kind' in message) this.ports.onCommandsMissed()
    else this.ports.onCommand(message)
  }

  #take(wanted: LiveTopic, step: Step) {
    this.#topics.set(wanted.name, step.topic)
    this.store.apply(step.entries)
    if (step.missing !== null) this.#rejoin([wanted], step.missing)
  }

  #beat(sources: Readonly<Record<string, string | null>>) {
    const entries = Object.entries(sources).filter(([, asOf]) => asOf !== null)
    this.store.apply(
      entries.map(([id, asOf]) => ({
        key: `heard/${id}`,
        value: asOf,
        at: asOf,
        intervalSeconds: null,
        source: id,
      })),
    )
  }

  #rejoin(topics: readonly LiveTopic[], after: number) {
    for (const { name } of topics) {
      const topic = this.#topics.get(name)
      if (topic?.position !== null) this.#topics.set(name, JOINING)
    }
    this.#missing = Math.max(this.#missing, after)
    void this.#snapshot()
  }

  async #snapshot() {
    if (this.#snapshotRunning) return
    this.#snapshotRunning = true
    const transport = this.#transport
    const after = this.#missing
    const topics = this.wanted.filter(({ name }) => this.#topics.get(name)?.position === null)
    try {
      const answer = await this.ports.snapshot(after > 0 ? { after } : {})
      this.#snapshotRunning = false
      if (!answer || transport !== this.#transport) return this.#again()
      if (this.#missing <= after) this.#missing = 0
      this.#settle(answer, topics)
    } catch {
      this.#snapshotRunning = false
      setTimeout(() => this.#again(), RETRY_SNAPSHOT_MILLIS)
    }
  }

  #settle({ snapshot, etag }: SnapshotAnswer, topics: readonly LiveTopic[]) {
    this.#etag = etag
    for (const topic of topics) {
      this.store.replace(topic.prefixes, entriesOf(snapshot, topic))
      this.#take(topic, join(this.#topics.get(topic.name) ?? JOINING, snapshot.position))
    }
    this.store.flush()
    if (this.#joined()) this.#live(this.clock.now() - Date.parse(snapshot.asOf))
    else this.#again()
  }

  #again() {
    if (this.#transport && !this.#joined()) void this.#snapshot()
  }

  #joined(): boolean {
    return this.#transport !== null && [...this.#topics.values()].every((topic) => topic.position !== null)
  }

  #live(lagMillis: number) {
    this.#attempts = 0
    this.#set({ kind: 'live', lagMillis: Math.max(0, lagMillis) })
  }

  #lose() {
    const now = Date.now()
    const ceiling = Math.min(MAX_BACKOFF_SECONDS, 2 ** this.#attempts++)
    const wait = Math.max(1, this.ports.random() * ceiling) * 1000
    const before = this.#state.kind === 'lost' ? this.#state : { since: this.#heardAt || now, polling: false }
    this.#set({ kind: 'lost', since: before.since, retryAt: now + wait, polling: before.polling })
  }

  #watch() {
    const now = Date.now()
    if (this.#transport && now - this.#heardAt > SILENCE_MILLIS) {
      this.#close()
      this.#lose()
    }
    const state = this.#state
    if (state.kind !== 'lost') return
    if (now - state.since > POLL_AFTER_MILLIS && now - this.#polledAt >= POLL_EVERY_MILLIS) void this.#poll()
    if (!this.#transport && now >= state.retryAt) this.#open()
  }

  async #poll() {
    this.#polledAt = Date.now()
    try {
      const known = this.#etag ? { unlessNewerThan: this.#etag } : {}
      const answer = await this.ports.snapshot(known)
      if (this.#state.kind !== 'lost') return
      this.#set({ ...this.#state, polling: true })
      if (!answer) return
      this.#etag = answer.etag
      for (const topic of this.wanted) this.store.replace(topic.prefixes, entriesOf(answer.snapshot, topic))
    } catch {
      if (this.#state.kind === 'lost') this.#set({ ...this.#state, polling: false })
    }
  }

  #set(state: LinkState) {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #every(millis: number, run: () => void) {
    this.#timers.add(setInterval(run, millis))
  }
}
