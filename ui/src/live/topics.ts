import type { Snapshot } from '../api/types'
import type { Entry } from './frames'

/**
 * A topic of the organization whose entities this browser holds. A feature contributes its own by exporting one
 * as `live` from `features/<feature>/live.ts`.
 */
export interface LiveTopic {
  readonly name: string
  /** The permission without which the server refuses it. */
  readonly needs: string
  /** What the keys of its entities begin with. */
  readonly prefixes: readonly string[]
  /** What a snapshot says about it when that is not among the snapshot's entries. */
  readonly headline?: (snapshot: Snapshot) => Entry[]
}

/** What a snapshot says about one topic. */
export function entriesOf(snapshot: Snapshot, { prefixes, headline }: LiveTopic): Entry[] {
  if (headline) return headline(snapshot)
  return snapshot.entries.filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix)))
}

/** The features to ask a snapshot for. */
export function featuresOf(topics: readonly LiveTopic[]): string {
  return topics
    .filter(({ headline }) => !headline)
    .map(({ name }) => name)
    .join()
}

/** Topics that are listened to only while somebody looks, by how the server names them. */
export function destinationOf(topic: string, org: string | null): string {
  return org === null ? `/topic/${topic}` : `/topic/${org}.${topic}`
}
