export type Freshness = 'fresh' | 'late' | 'stale' | 'unknown'

const LATE = 1.5
const STALE = 3

/** How old an observation may be is a matter of its expected interval. Times in epoch milliseconds. */
export function freshness(at: number | null, intervalSeconds: number | null, now: number): Freshness {
  if (at === null) return 'unknown'
  if (intervalSeconds === null) return 'fresh'
  const intervals = (now - at) / (intervalSeconds * 1000)
  if (intervals <= LATE) return 'fresh'
  return intervals <= STALE ? 'late' : 'stale'
}

/** The newer of an entity's own instant and its source's last beat, in epoch milliseconds. */
export function lastHeard(at: string | null | undefined, beat: string | null | undefined): number | null {
  const instants = [at, beat].filter((instant) => instant != null).map((instant) => Date.parse(instant))
  return instants.length > 0 ? Math.max(...instants) : null
}
