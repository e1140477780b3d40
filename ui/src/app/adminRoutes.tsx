import type { RouteObject } from 'react-router'
import { Guard } from './Guard'

/** People, what they may, and the system itself. */
export const adminRoutes: RouteObject[] = [
  {
    element: <Guard needs="system:read" />,
    children: ['/admin/system', '/admin/event-processors'].map((path) => ({
      path,
      lazy: async () => ({ Component: (await import('../features/system/SystemPage')).SystemPage }),
    })),
  },
  {
    element: <Guard needs="users:read" everywhere />,
    children: [
      {
        path: '/admin/users',
        lazy: async () => ({ Component: (await import('./UsersRoute')).UsersRoute }),
      },
      {
        element: <Guard needs="users:write" everywhere />,
        children: [
          {
            path: '/admin/users/new',
            lazy: async () => ({
              Component: (await import('../features/users/NewUserPage')).NewUserPage,
            }),
          },
          {
            path: '/admin/users/import',
            lazy: async () => ({
              Component: (await import('../features/users/import/ImportPage')).ImportPage,
            }),
          },
        ],
      },
      {
        path: '/admin/users/:id',
        lazy: async () => ({ Component: (await import('./UserRoute')).UserRoute }),
      },
      {
        path: '/admin/service-accounts',
        lazy: async () => ({
          Component: (await import('../features/machines/MachinesPage')).MachinesPage,
        }),
      },
      {
        path: '/admin/roles',
        lazy: async () => ({ Component: (await import('../features/roles/RolesPage')).RolesPage }),
      },
    ],
  },
  {
    element: <Guard needs="api_keys:read" everywhere />,
    children: [
      {
        path: '/admin/api-keys',
        lazy: async () => ({ Component: (await import('../features/keys/AllKeysPage')).AllKeysPage }),
      },
    ],
  },
  {
    element: <Guard needs="users:write" everywhere />,
    children: [
      {
        path: '/admin/provisioning',
        lazy: async () => ({
          Component: (await import('../features/keys/ProvisioningPage')).ProvisioningPage,
        }),
      },
    ],
  },
  {
    element: <Guard needs="settings:read" everywhere />,
    children: [
      {
        path: '/admin/security',
        lazy: async () => ({
          Component: (await import('../features/identity/rule/FactorRulePage')).FactorRulePage,
        }),
      },
    ],
  },
  {
    path: '/admin',
    lazy: async () => ({ Component: (await import('../features/start/StartPage')).StartPage }),
  },
  {
    path: '/admin/approvals',
    lazy: async () => ({
      Component: (await import('../features/approvals/ApprovalsPage')).ApprovalsPage,
    }),
  },
  {
    path: '/admin/jobs',
    lazy: async () => ({ Component: (await import('../features/jobs/JobsPage')).JobsPage }),
  },
  {
    path: '/admin/jobs/:id',
    lazy: async () => ({ Component: (await import('../features/jobs/JobPage')).JobPage }),
  },
  {
    path: '/admin/organizations',
    lazy: async () => ({
      Component: (await import('../features/organizations/OrganizationsPage')).OrganizationsPage,
    }),
  },
  ...['/admin/organizations/:id', '/admin/organizations/:id/:tab'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./OrganizationRoute')).OrganizationRoute }),
  })),
]
