import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = { name: 'power', needs: 'power:read', prefixes: ['pdu/', 'outlet/'] }
