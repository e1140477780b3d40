import type { start as english } from '../en/start'

export const start: typeof english = {
  start: {
    lead: 'Was einen Menschen braucht, und wo es getan wird',
    waits: 'Was wartet',
    queue: {
      approvals: 'Freigaben und Nachprüfungen',
      provider: 'Änderungen, die der Anmeldedienst nicht annahm',
      deadLetters: 'Unzustellbares',
      parked: 'Geparkte Schlüssel',
      drift: 'Abweichungen',
      unverified: 'Nie bestätigte Adressen',
    },
    queueWhat: {
      approvals: 'was deine Zustimmung braucht oder ohne zweite Person getan wurde und von dir anzusehen ist',
      provider:
        'Konten dort sind anders, als hier entschieden wurde, bis dies wiederholt oder übersprungen wird',
      deadLetters: 'was auf ein Ereignis folgen sollte und misslang',
      parked: 'was nicht gezeigt werden konnte, weil ein Ereignis sich nicht falten ließ',
      drift: 'was anders ist, als es zuletzt gewollt war: annehmen oder durchsetzen',
      unverified: 'Menschen, die sich anmelden dürfen und nie zeigten, dass Briefe sie erreichen',
    },
  },
}
