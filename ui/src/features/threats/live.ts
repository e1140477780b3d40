import type { LiveTopic } from '../../live/topics'

export const live: LiveTopic = {
  name: 'threats',
  needs: 'security:read',
  prefixes: ['threat/', 'block/'],
}
