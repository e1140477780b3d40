export const start = {
  start: {
    lead: 'What needs a human, and where it is done',
    waits: 'What waits',
    queue: {
      approvals: 'Approvals and reviews',
      provider: 'Changes the identity provider did not take',
      deadLetters: 'Dead letters',
      parked: 'Parked keys',
      drift: 'Drift',
      unverified: 'Addresses that were never verified',
    },
    queueWhat: {
      approvals: 'what needs you to agree, or to look at what was done without a second person',
      provider: 'accounts there differ from what was decided here until these are retried or skipped',
      deadLetters: 'what should have followed something that happened, and failed',
      parked: 'what could not be shown, because an event could not be folded',
      drift: 'what is otherwise than it was last wanted: accept or enforce it',
      unverified: 'people who may sign in and never showed that letters reach them',
    },
  },
}
