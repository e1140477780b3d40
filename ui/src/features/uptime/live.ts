import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = {
  name: 'uptime',
  needs: 'network:read',
  prefixes: ['monitor/'],
}
