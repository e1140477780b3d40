import type { LiveTopic } from '../live/topics'

const contributed = import.meta.glob<LiveTopic>('../features/*/live.ts', { eager: true, import: 'live' })

/** The topics that the features contribute, each in its `live.ts`. */
export const LIVE_TOPICS: readonly LiveTopic[] = Object.values(contributed)
