import type { approvalSentences as english } from '../en/approvalSentences'

export const approvalSentences: typeof english = {
  approvals: {
    ApprovalRuleChanged: 'Regel der zweiten Person geändert',
    ApprovalRequested: 'Um Freigabe gebeten',
    ApprovalGranted: 'Freigabe erteilt',
    ApprovalDenied: 'Freigabe abgelehnt',
    ApprovalExpired: 'Freigabe nicht rechtzeitig erteilt',
    ApprovalWithdrawn: 'Bitte um Freigabe zurückgezogen',
    GlassBroken: 'Glas zerschlagen: Niemand sonst hat zugestimmt',
    BreakGlassReviewed: 'Zerschlagenes Glas nachgeprüft',
    HeldCommandBegun: 'Was auf Freigabe wartete, hat begonnen',
    HeldCommandDone: 'Was auf Freigabe wartete, ist getan',
    HeldCommandPartlyDone: 'Was auf Freigabe wartete, ist teilweise getan: {{done}} von {{of}}',
    HeldCommandRefused: 'Was auf Freigabe wartete, wurde abgewiesen',
  },
  names: {
    NameTaken: 'Ein Name ist von nun an vergeben',
    NameFreed: 'Ein Name ist wieder frei',
  },
  commands: {
    CommandRefused: '{{type}} abgelehnt: {{code}}',
    DeadLetterRetried: 'Unzustellbares erneut versucht',
    DeadLetterSkipped: 'Unzustellbares übersprungen',
    RefusalsSummarized: 'Weitere Abweisungen zusammengefasst',
    UnauthenticatedSummarized: 'Anfragen ohne Anmeldung zusammengefasst',
  },
  parked: {
    ParkedRetried: '{{object}} erneut versucht',
    ParkedSkipped: '{{object}} übersprungen',
  },
}
