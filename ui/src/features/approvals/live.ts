import type { LiveTopic } from '../../live/topics'

/** What is open is told to whoever reads the history; others look again by themselves. */
export const live: LiveTopic = {
  name: 'approvals',
  needs: 'audit:read',
  prefixes: ['approval/'],
}
