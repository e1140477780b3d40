import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../api/types'
import { ServerClock } from './clock'
import type { Frame } from './frames'
import { LiveLink } from './link'
import type { SnapshotAnswer, SnapshotRequest } from './linkPorts'
import { LiveStore } from './store'
import type { TransportHandlers } from './transport'

const POWER = { name: 'power', needs: 'power:read', prefixes: ['outlet/'] }
const START = Date.parse('2026-11-21T13:30:25Z')

/** A server played by the test: it records what it was asked and answers what the script says. */
class ScriptedServer {
  readonly requests: SnapshotRequest[] = []
  readonly sockets: TransportHandlers[] = []
  closed = 0
  heard = new Set<string>()
  answer: () => Promise<SnapshotAnswer | null> = () => Promise.resolve(snapshot(5, 'ON'))

  connect = (destinations: readonly string[], handlers: TransportHandlers) => {
    this.heard = new Set(destinations)
    this.sockets.push(handlers)
    return {
      close: () => void this.closed++,
      listen: (destination: string) => void this.heard.add(destination),
      leave: (destination: string) => void this.heard.delete(destination),
    }
  }
  snapshot = (request: SnapshotRequest) => {
    this.requests.push(request)
    return this.answer()
  }
  send(frame: Partial<Frame>) {
    const asOf = new Date(Date.now()).toISOString()
    this.sockets.at(-1)?.onMessage('/topic/org.power', { topic: 'power', asOf, ...frame })
  }
}

function snapshot(position: number, state: string): SnapshotAnswer {
  const entry = { key: 'outlet/pdu-1/1', value: { state }, at: null, intervalSeconds: 30, source: 'pdu-1' }
  const body = { position, asOf: new Date().toISOString(), verdict: null, counts: {}, entries: [entry] }
  return { snapshot: body as unknown as Snapshot, etag: `${position}.0` }
}

const outlet = (state: string) => ({
  key: 'outlet/pdu-1/1',
  value: { state },
  at: null,
  intervalSeconds: 30,
  source: 'pdu-1',
})

let server: ScriptedServer
let store: LiveStore
let link: LiveLink
const onCommand = vi.fn()
const onCommandsMissed = vi.fn()
const onRefused = vi.fn()
const shown = () => (store.get('outlet/pdu-1/1')?.value as { state: string } | undefined)?.state
const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis)

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  server = new ScriptedServer()
  store = new LiveStore()
  const { connect, snapshot } = server
  link = new LiveLink('org', [POWER], store, new ServerClock(), {
    connect,
    snapshot,
    onCommand,
    onRefused,
    onCommandsMissed,
    random: () => 0.5,
  })
  link.start()
})

afterEach(() => {
  link.stop()
  vi.useRealTimers()
})

async function live() {
  server.sockets.at(-1)?.onConnected()
  await pass(0)
}

describe('joining', () => {
  it('is_live_once_the_snapshot_is_there', async () => {
    expect(link.state.kind).toBe('connecting')
    await live()
    expect(link.state.kind).toBe('live')
    expect(shown()).toBe('ON')
  })

  it('replays_frames_that_came_before_the_snapshot', async () => {
    let arrive = (_: SnapshotAnswer) => {}
    server.answer = () => new Promise((resolve) => (arrive = resolve))
    server.sockets[0]?.onConnected()
    server.send({ kind: 'delta', previous: 5, position: 6, entries: [outlet('OFF')] })
    arrive(snapshot(5, 'ON'))
    await pass(300)
    expect(shown()).toBe('OFF')
  })

  it('tries_again_when_the_snapshot_fails', async () => {
    server.answer = () => Promise.reject(new Error('503'))
    await live()
    expect(link.state.kind).toBe('connecting')
    server.answer = () => Promise.resolve(snapshot(5, 'ON'))
    await pass(1_000)
    expect(link.state.kind).toBe('live')
  })
})

describe('a gap', () => {
  it('takes_a_snapshot_that_has_reached_the_missing_position', async () => {
    await live()
    server.answer = () => Promise.resolve(snapshot(9, 'OFF'))
    server.send({ kind: 'delta', previous: 8, position: 9, entries: [outlet('OFF')] })
    await pass(300)
    expect(server.requests.at(-1)).toEqual({ after: 9 })
    expect(shown()).toBe('OFF')
  })

  it('is_seen_in_a_beat_too', async () => {
    await live()
    server.send({ kind: 'beat', position: 8 })
    expect(server.requests.at(-1)?.after).toBe(8)
  })

  it('asks_once_while_a_snapshot_is_under_way', async () => {
    await live()
    const before = server.requests.length
    server.send({ kind: 'resync' })
    server.send({ kind: 'delta', previous: 8, position: 9, entries: [] })
    expect(server.requests.length).toBe(before + 1)
  })
})

describe('a lost link', () => {
  it('is_noticed_after_six_seconds_of_silence', async () => {
    await live()
    await pass(6_000)
    expect(link.state.kind).toBe('live')
    await pass(1_000)
    expect(link.state).toMatchObject({ kind: 'lost', since: START, polling: false })
    expect(shown()).toBe('ON')
  })

  it('is_noticed_at_once_when_the_socket_closes', async () => {
    await live()
    server.sockets[0]?.onClosed()
    expect(link.state.kind).toBe('lost')
  })

  it('asks_who_one_is_when_the_server_refuses', async () => {
    await live()
    server.sockets[0]?.onRefused()
    expect(onRefused).toHaveBeenCalledOnce()
  })

  it('stays_away_while_beats_come', async () => {
    await live()
    for (let beat = 0; beat < 10; beat++) {
      await pass(2_000)
      server.send({ kind: 'beat', position: 5 })
    }
    expect(link.state.kind).toBe('live')
  })

  it('reconnects_with_jitter_that_grows_to_thirty_seconds', async () => {
    await live()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      server.sockets.at(-1)?.onClosed()
      const wait = link.state.kind === 'lost' ? link.state.retryAt - Date.now() : 0
      waits.push(wait)
      await pass(wait + 1_000)
    }
    expect(waits).toEqual([1_000, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
  })

  it('joins_anew_after_reconnecting', async () => {
    await live()
    server.sockets[0]?.onClosed()
    await pass(1_000)
    server.answer = () => Promise.resolve(snapshot(12, 'OFF'))
    await live()
    expect(link.state.kind).toBe('live')
    expect(shown()).toBe('OFF')
  })

  it('polls_the_snapshot_every_thirty_seconds_and_says_so', async () => {
    await live()
    server.sockets[0]?.onClosed()
    const before = server.requests.length
    await pass(11_000)
    expect(server.requests.length).toBe(before + 1)
    expect(server.requests.at(-1)).toEqual({ unlessNewerThan: '5.0' })
    expect(link.state).toMatchObject({ kind: 'lost', polling: true })
    server.answer = () => Promise.resolve(snapshot(7, 'OFF'))
    await pass(30_250)
    expect(server.requests.length).toBe(before + 2)
    expect(shown()).toBe('OFF')
  })
})

describe('a hidden tab', () => {
  it('keeps_listening_but_paints_nothing', async () => {
    await live()
    link.hide()
    server.send({ kind: 'delta', previous: 5, position: 6, entries: [outlet('OFF')] })
    await pass(5_000)
    expect(shown()).toBe('ON')
    expect(server.closed).toBe(0)
  })

  it('disconnects_after_a_minute_and_joins_anew_on_return', async () => {
    await live()
    link.hide()
    await pass(61_000)
    expect(server.closed).toBe(1)
    link.show()
    expect(server.sockets).toHaveLength(2)
    await live()
    expect(link.state.kind).toBe('live')
  })

  it('takes_a_new_snapshot_on_an_early_return', async () => {
    await live()
    link.hide()
    await pass(5_000)
    const before = server.requests.length
    link.show()
    expect(server.requests.length).toBe(before + 1)
  })
})

describe('commands of the caller', () => {
  it('are_handed_on_at_once', async () => {
    await live()
    const message = { commandId: 'c1', status: 'confirmed' }
    server.sockets[0]?.onMessage('/user/queue/commands', message)
    expect(onCommand).toHaveBeenCalledWith(message)
  })

  it('are_asked_for_when_the_server_gave_up_on_our_backlog', async () => {
    await live()
    onCommandsMissed.mockClear()
    server.sockets[0]?.onMessage('/user/queue/commands', { topic: 'commands', kind: 'resync' })
    expect(onCommandsMissed).toHaveBeenCalledOnce()
    expect(onCommand).not.toHaveBeenCalledWith(expect.objectContaining({ kind: 'resync' }))
  })

  it('are_asked_for_after_each_new_connection', async () => {
    await live()
    onCommandsMissed.mockClear()
    server.sockets.at(-1)?.onClosed()
    await pass(2_000)
    server.sockets.at(-1)?.onConnected()
    expect(onCommandsMissed).toHaveBeenCalledOnce()
  })
})

describe('a topic that is heard only while somebody looks', () => {
  const AUDIT = '/topic/org.audit'
  const frame = { topic: 'audit', kind: 'beat', position: 9, asOf: '2026-11-21T13:30:25Z' } as const

  it('is_subscribed_by_the_first_who_looks_and_left_by_the_last', async () => {
    await live()
    const [one, other] = [link.listen(AUDIT, vi.fn()), link.listen(AUDIT, vi.fn())]
    expect(server.heard).toContain(AUDIT)
    one()
    expect(server.heard).toContain(AUDIT)
    other()
    expect(server.heard).not.toContain(AUDIT)
  })

  it('tells_its_frames_and_asks_for_no_snapshot', async () => {
    await live()
    const heard = vi.fn()
    link.listen(AUDIT, heard)
    server.sockets.at(-1)?.onMessage(AUDIT, frame)
    expect(heard).toHaveBeenCalledWith(frame)
    expect(server.requests).toHaveLength(1)
  })

  it('stays_subscribed_when_it_is_one_that_the_store_holds', async () => {
    await live()
    link.listen('/topic/org.power', vi.fn())()
    expect(server.heard).toContain('/topic/org.power')
  })

  it('is_heard_again_after_the_connection_was_lost', async () => {
    await live()
    link.listen(AUDIT, vi.fn())
    server.sockets.at(-1)?.onClosed()
    await pass(2_000)
    expect(server.sockets).toHaveLength(2)
    expect(server.heard).toContain(AUDIT)
  })
})
