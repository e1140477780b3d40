import type { RouteObject } from 'react-router'

/** What is one's own. */
export const accountRoutes: RouteObject[] = [
  {
    path: '/account',
    lazy: async () => ({
      Component: (await import('../features/identity/account/ProfilePage')).ProfilePage,
    }),
  },
  {
    path: '/account/security',
    lazy: async () => ({
      Component: (await import('../features/identity/account/SecurityPage')).SecurityPage,
    }),
  },
  {
    path: '/account/sessions',
    lazy: async () => ({
      Component: (await import('../features/identity/account/SessionsPage')).SessionsPage,
    }),
  },
  {
    path: '/account/api-keys',
    lazy: async () => ({ Component: (await import('./AccountKeysRoute')).AccountKeysRoute }),
  },
  {
    path: '/account/notifications',
    lazy: async () => ({
      Component: (await import('./AccountNotificationsRoute')).AccountNotificationsRoute,
    }),
  },
  {
    path: '/account/activity',
    lazy: async () => ({ Component: (await import('./AccountActivityRoute')).AccountActivityRoute }),
  },
  {
    path: '/account/preferences',
    lazy: async () => ({ Component: (await import('./PreferencesRoute')).PreferencesRoute }),
  },
]
