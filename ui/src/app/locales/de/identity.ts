import type { identity as english } from '../en/identity'

export const identity: typeof english = {
  login: {
    title: 'Ops-Center',
    what: 'Melde dich an, um diesen Standort zu sehen und zu steuern.',
    loggedOut: 'Du bist abgemeldet.',
    error: {
      authentication_failed: 'Die Anmeldung ist nicht gelungen. Versuche es noch einmal.',
      access_denied: 'Der Anmeldedienst hat die Anmeldung abgelehnt.',
      state_mismatch: 'Die Anmeldung dauerte zu lange oder wurde zweimal begonnen. Versuche es noch einmal.',
      provider_unavailable: 'Der Anmeldedienst antwortet nicht. Versuche es in einer Minute noch einmal.',
      account_suspended: 'Dieses Konto ist gesperrt. Frage eine Administratorin.',
    },
  },
  account: {
    title: 'Konto',
    who: 'Wer ich bin',
    name: 'Name',
    username: 'Benutzername',
    email: 'E-Mail',
    roles: 'Rollen',
    organization: 'Organisation',
    session: 'Sitzung bis',
    permissions: 'Rechte',
    look: 'Darstellung',
    theme: 'Farben',
    language: 'Sprache',
    themes: { dark: 'Dunkel', light: 'Hell', contrast: 'Hoher Kontrast', system: 'Wie das Gerät' },
    languages: { en: 'English', de: 'Deutsch' },
  },
}
