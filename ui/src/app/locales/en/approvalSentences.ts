/** What happens to what waits for a second person, to names that are taken, and to what failed. */
export const approvalSentences = {
  approvals: {
    ApprovalRuleChanged: 'Rule of the second person changed',
    ApprovalRequested: 'Approval asked for',
    ApprovalGranted: 'Approval given',
    ApprovalDenied: 'Approval denied',
    ApprovalExpired: 'Approval not given in time',
    ApprovalWithdrawn: 'Request for approval withdrawn',
    GlassBroken: 'Glass broken: nobody else has agreed',
    BreakGlassReviewed: 'Broken glass reviewed',
    HeldCommandBegun: 'What waited for approval has begun',
    HeldCommandDone: 'What waited for approval is done',
    HeldCommandPartlyDone: 'What waited for approval is done in part: {{done}} of {{of}}',
    HeldCommandRefused: 'What waited for approval was refused',
  },
  names: {
    NameTaken: 'A name is taken from now on',
    NameFreed: 'A name is free again',
  },
  commands: {
    CommandRefused: '{{type}} refused: {{code}}',
    DeadLetterRetried: 'Dead letter tried again',
    DeadLetterSkipped: 'Dead letter skipped',
    RefusalsSummarized: 'Further refusals summed up',
    UnauthenticatedSummarized: 'Requests of nobody signed in summed up',
  },
  parked: {
    ParkedRetried: '{{object}} tried again',
    ParkedSkipped: '{{object}} skipped',
  },
}
