import type { Snapshot } from '../../api/types'
import type { Entry } from '../../live/frames'
import type { LiveTopic } from '../../live/topics'

/** Verdict and counts become entries like any other. */
export const live: LiveTopic = {
  name: 'ops',
  needs: 'power:read',
  prefixes: ['verdict/', 'counts/'],
  headline(snapshot: Snapshot): Entry[] {
    const common = { at: snapshot.asOf, intervalSeconds: null, source: null }
    const counts: Entry = { ...common, key: `counts/${snapshot.site}`, value: snapshot.counts }
    return snapshot.verdict
      ? [{ ...common, key: snapshot.verdict.key, value: snapshot.verdict }, counts]
      : [counts]
  },
}
