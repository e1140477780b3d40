import type { permissions as english } from '../en/permissions'

export const permissions: typeof english = {
  permission: {
    resource: {
      users: 'Benutzer',
      billing: 'Abrechnung',
      organizations: 'Organisationen',
      services: 'Dienste',
      models: 'Modelle',
      analytics: 'Auswertungen',
      settings: 'Einstellungen',
      logs: 'Protokolle',
      api_keys: 'API-Schlüssel',
      webhooks: 'Webhooks',
      power: 'Strom',
      network: 'Netzwerk',
      security: 'Sicherheit',
      alerts: 'Alarme',
      sources: 'Quellen',
      audit: 'Verlauf',
      system: 'System',
    },
    role: {
      admin: 'Betreibt alles',
      moderator: 'Hilft Personen und betreut Inhalte',
      operator: 'Betreibt die Geräte',
      developer: 'Baut auf der Plattform',
      analyst: 'Liest Zahlen',
      auditor: 'Prüft den Verlauf',
      viewer: 'Sieht zu',
    },
  },
}
