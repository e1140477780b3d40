import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = {
  name: 'network',
  needs: 'network:read',
  prefixes: ['switch/', 'port/', 'wan/'],
}
