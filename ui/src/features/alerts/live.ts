import type { LiveTopic } from '../../live/topics'

/** What is not over, and from then on each version of it, also the one that ends it. */
export const live: LiveTopic = { name: 'alerts', needs: 'alerts:read', prefixes: ['alert/'] }
