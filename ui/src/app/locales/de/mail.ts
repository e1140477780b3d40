export const mail = {
  mail: {
    kind: {
      WELCOME: 'Willkommen',
      SET_PASSWORD: 'neues Passwort',
      VERIFY_EMAIL: 'E-Mail-Adresse bestätigen',
      INVITATION: 'Einladung',
      SUSPENDED: 'Konto gesperrt',
    },
    failure: {
      NOT_CONFIGURED: 'kein Mailserver ist eingerichtet',
      REFUSED: 'der Mailserver hat ihn abgelehnt',
      UNREACHABLE: 'der Mailserver hat ihn einen Tag lang nicht angenommen',
      ERASED: 'die Person wurde gelöscht',
    },
  },
}
