import { answer, api } from '../api/client'
import { ProblemError, toProblem } from '../api/problem'
import type { Snapshot } from '../api/types'
import type { ServerClock } from './clock'
import type { SnapshotAnswer, SnapshotRequest } from './linkPorts'
import { featuresOf, type LiveTopic } from './topics'

/** Asks for the newest state; `null` when nothing was heard since the named snapshot. */
export function fetchSnapshot(
  topics: readonly LiveTopic[],
  clock: ServerClock,
): (request: SnapshotRequest) => Promise<SnapshotAnswer | null> {
  const features = featuresOf(topics)
  return async ({ after, unlessNewerThan }) => {
    const left = Date.now()
    const { data, error, response } = await api.GET('/api/v1/ops/snapshot', {
      params: { query: { features, ...(after ? { after: String(after) } : {}) } },
      headers: unlessNewerThan ? { 'If-None-Match': unlessNewerThan } : {},
    })
    if (response.status === 304) return null
    if (!response.ok || !data) throw new ProblemError(toProblem(error, response))
    clock.learn(data.serverTime, left, Date.now())
    return { snapshot: data, etag: response.headers.get('ETag') }
  }
}

/** The state at an instant or a position of the past. */
export function fetchPast(topics: readonly LiveTopic[], at: string): Promise<Snapshot> {
  const query = { features: featuresOf(topics), at }
  return answer(api.GET('/api/v1/ops/snapshot', { params: { query } }))
}
