/** What permissions are about, and what the roles that are there from the start are for. */
export const permissions = {
  permission: {
    resource: {
      users: 'Users',
      billing: 'Billing',
      organizations: 'Organizations',
      services: 'Services',
      models: 'Models',
      analytics: 'Analytics',
      settings: 'Settings',
      logs: 'Logs',
      api_keys: 'API keys',
      webhooks: 'Webhooks',
      power: 'Power',
      network: 'Network',
      security: 'Security',
      alerts: 'Alerts',
      sources: 'Sources',
      audit: 'History',
      system: 'System',
    },
    role: {
      admin: 'Runs everything',
      moderator: 'Helps people and looks after content',
      operator: 'Runs the equipment',
      developer: 'Builds on the platform',
      analyst: 'Reads figures',
      auditor: 'Checks the history',
      viewer: 'Looks',
    },
  },
}
