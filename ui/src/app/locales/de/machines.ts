import type { machines as english } from '../en/machines'

export const machines: typeof english = {
  machines: {
    lead: 'Programme, die unter eigenem Namen hereinkommen, mit Client-Credentials',
    none: 'Kein Dienstkonto',
    noneWhat: 'Lege eines für ein Programm an, das in niemandes Namen handeln soll.',
    add: 'Dienstkonto anlegen…',
    column: {
      client: 'Name',
      roles: 'Rollen',
      permissions: 'Rechte mit Namen',
      belongs: 'Gehört zu',
      seen: 'Zuletzt gesehen',
    },
    never: 'nie',
    change: 'Ändern…',
    rotate: 'Neues Geheimnis…',
    remove: 'Entfernen…',
    question: '{{verb}}?',
    create: 'Dienstkonto anlegen',
    clientId: 'Client-ID',
    clientIdHelp: 'womit es sich ausweist; ändert sich nie. Bei einem fremden Anbieter die des Clients dort',
    clientIdFault:
      'muss 2 bis 100 Buchstaben, Ziffern, Punkte, _ oder - haben und mit Buchstabe oder Ziffer beginnen',
    name: 'Name',
    nameHelp: 'woran Menschen es erkennen',
    nameLong: 'darf höchstens 100 Zeichen haben',
    roles: 'Rollen',
    permissions_one: 'Rechte mit Namen: {{count}} gewählt',
    permissions_other: 'Rechte mit Namen: {{count}} gewählt',
    permissionsHelp:
      'Was von Menschen eine frische Anmeldung verlangt, verlangt von einer Maschine das Recht mit Namen.',
    changeVerb: '{{name}} ändern',
    rotateVerb: 'Neues Geheimnis für {{name}}',
    rotateWhat:
      'Mit dem bisherigen Geheimnis gibt es kein Token mehr. Damit geholte Token gelten noch höchstens eine Stunde.',
    removeVerb: '{{name}} entfernen',
    removeWhat:
      'Es kommt von jetzt an nicht mehr herein: Token und eigene Schlüssel öffnen nichts, Verbindungen enden. Das lässt sich nicht zurücknehmen.',
    madeTitle: 'Das Dienstkonto {{name}}',
    secretWhat:
      'Kopiere sein Geheimnis jetzt und verwahre es, wo Geheimnisse verwahrt werden: du siehst es nicht wieder.',
    secretElsewhere: 'Es darf herein. Sein Geheimnis ist das dieses Clients beim fremden Anbieter.',
    copy: 'Geheimnis kopieren',
    kept: 'Ich habe es verwahrt',
    close: 'Schließen',
  },
}
