export const mail = {
  mail: {
    kind: {
      WELCOME: 'Willkommen',
      SET_PASSWORD: 'neues Passwort',
      VERIFY_EMAIL: 'E-Mail-Adresse bestätigen',
      INVITATION: 'Einladung',
      SUSPENDED: 'Konto gesperrt',
      FACTOR_ADDED: 'zweiter Faktor hinzugefügt',
      FACTOR_REMOVED: 'zweiter Faktor entfernt',
      FACTOR_GUESSED: 'falsche Codes',
    },
    state: { waiting: 'wartet', sent: 'versandt', failed: 'gescheitert' },
    delay: {
      AWAY: 'der Mailserver ist nicht erreichbar',
      PUT_OFF: 'der Mailserver hat ihn aufgeschoben',
      UNCONFIRMED: 'der Mailserver hat ihn nicht bestätigt',
    },
    failure: {
      NOT_CONFIGURED: 'kein Mailserver ist eingerichtet',
      REFUSED: 'der Mailserver hat ihn abgelehnt',
      UNREACHABLE: 'der Mailserver hat ihn nicht angenommen oder es nie gesagt',
      ERASED: 'die Person wurde getilgt',
    },
  },
}
