import { answer, api } from '../api/client'
import { ProblemError, toProblem } from '../api/problem'
import type { Snapshot } from '../api/types'
import type { ServerClock } from './clock'
import type { Entry } from './frames'
import type { SnapshotAnswer, SnapshotRequest } from './linkPorts'

/** Topics of this browser, with the keys that live under each. */
const PREFIXES = {
  ops: ['verdict/', 'counts/'],
  power: ['pdu/', 'outlet/'],
  sources: ['source/'],
} as const

export type TopicName = keyof typeof PREFIXES

export const TOPICS = Object.keys(PREFIXES) as TopicName[]

export function prefixesOf(topic: TopicName): readonly string[] {
  return PREFIXES[topic]
}

/** What a snapshot says about one topic; verdict and counts become entries like any other. */
export function entriesOf(snapshot: Snapshot, topic: TopicName): Entry[] {
  if (topic === 'ops') return headline(snapshot)
  return snapshot.entries.filter((entry) => PREFIXES[topic].some((prefix) => entry.key.startsWith(prefix)))
}

function headline(snapshot: Snapshot): Entry[] {
  const common = { at: snapshot.asOf, intervalSeconds: null, source: null }
  const counts: Entry = { ...common, key: `counts/${snapshot.site}`, value: snapshot.counts }
  return snapshot.verdict
    ? [{ ...common, key: snapshot.verdict.key, value: snapshot.verdict }, counts]
    : [counts]
}

const FEATURES = 'power,sources'

/** Asks for the newest state; `null` when nothing was heard since the named snapshot. */
export function fetchSnapshot(
  clock: ServerClock,
): (request: SnapshotRequest) => Promise<SnapshotAnswer | null> {
  return async ({ after, unlessNewerThan }) => {
    const left = Date.now()
    const { data, error, response } = await api.GET('/api/v1/ops/snapshot', {
      params: { query: { features: FEATURES, ...(after ? { after: String(after) } : {}) } },
      headers: unlessNewerThan ? { 'If-None-Match': unlessNewerThan } : {},
    })
    if (response.status === 304) return null
    if (!response.ok || !data) throw new ProblemError(toProblem(error, response))
    clock.learn(data.serverTime, left, Date.now())
    return { snapshot: data, etag: response.headers.get('ETag') }
  }
}

/** The state at an instant or a position of the past. */
export function fetchPast(at: string): Promise<Snapshot> {
  return answer(api.GET('/api/v1/ops/snapshot', { params: { query: { features: FEATURES, at } } }))
}
