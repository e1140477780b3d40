import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = { name: 'drift', needs: 'sources:read', prefixes: ['drift/'] }
