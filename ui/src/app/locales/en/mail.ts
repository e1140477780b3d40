export const mail = {
  mail: {
    kind: {
      WELCOME: 'welcome',
      SET_PASSWORD: 'new password',
      VERIFY_EMAIL: 'confirm the e-mail address',
      INVITATION: 'invitation',
      SUSPENDED: 'account suspended',
    },
    failure: {
      NOT_CONFIGURED: 'no mail server is configured',
      REFUSED: 'the mail server refused it',
      UNREACHABLE: 'the mail server did not take it for a day',
      ERASED: 'the person was erased',
    },
  },
}
