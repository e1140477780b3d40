import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = { name: 'sources', needs: 'sources:read', prefixes: ['source/'] }
