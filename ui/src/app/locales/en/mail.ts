export const mail = {
  mail: {
    kind: {
      WELCOME: 'welcome',
      SET_PASSWORD: 'new password',
      VERIFY_EMAIL: 'confirm the e-mail address',
      INVITATION: 'invitation',
      SUSPENDED: 'account suspended',
      FACTOR_ADDED: 'second factor added',
      FACTOR_REMOVED: 'second factor removed',
      FACTOR_GUESSED: 'wrong codes',
    },
    state: { waiting: 'waiting', sent: 'sent', failed: 'failed' },
    delay: {
      AWAY: 'the mail server is away',
      PUT_OFF: 'the mail server put it off',
      UNCONFIRMED: 'the mail server did not confirm it',
    },
    failure: {
      NOT_CONFIGURED: 'no mail server is configured',
      REFUSED: 'the mail server refused it',
      UNREACHABLE: 'the mail server did not take it, or never said so',
      ERASED: 'the person was erased',
    },
  },
}
