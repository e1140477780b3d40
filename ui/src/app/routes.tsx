import { createBrowserRouter, Navigate, type RouteObject, redirect } from 'react-router'
import { Broken, Forbidden, NotFound } from './ErrorPage'
import { Guard } from './Guard'
import { SignedIn } from './SignedIn'

const gallery: RouteObject[] = import.meta.env.DEV
  ? [{ path: '/dev/gallery', lazy: async () => ({ Component: (await import('./gallery/Gallery')).Gallery }) }]
  : []

/** Where a page can be looked for, too. */
function alias(path: string, to: string): RouteObject {
  return {
    path: `${path}/*`,
    loader: ({ params, request }) => {
      const rest = params['*'] ? `/${params['*']}` : ''
      return redirect(to + rest + new URL(request.url).search)
    },
  }
}

const pages: RouteObject[] = [
  alias('/admin/system/users', '/admin/users'),
  alias('/organization', '/admin/organizations'),
  alias('/account/keys', '/account/api-keys'),
  { path: '/ops', lazy: async () => ({ Component: (await import('./OpsRoute')).OpsRoute }) },
  {
    lazy: async () => ({ Component: (await import('./MuiFrame')).MuiFrame }),
    children: [
      {
        element: <Guard needs="power:read" />,
        children: [
          {
            path: '/ops/power/:pdu',
            lazy: async () => ({ Component: (await import('../features/power/PduPage')).PduPage }),
          },
        ],
      },
      {
        element: <Guard needs="network:read" />,
        children: [
          {
            path: '/ops/network',
            lazy: async () => ({ Component: (await import('../features/network/NetworkPage')).NetworkPage }),
          },
          {
            path: '/ops/network/:switch',
            lazy: async () => ({ Component: (await import('../features/network/SwitchPage')).SwitchPage }),
          },
          {
            path: '/ops/network/:switch/ports/:port',
            lazy: async () => ({ Component: (await import('../features/network/PortPage')).PortPage }),
          },
          {
            path: '/ops/uptime',
            lazy: async () => ({ Component: (await import('../features/uptime/UptimePage')).UptimePage }),
          },
          {
            path: '/ops/uptime/:monitor',
            lazy: async () => ({ Component: (await import('../features/uptime/MonitorPage')).MonitorPage }),
          },
          {
            path: '/ops/wan/:link',
            lazy: async () => ({ Component: (await import('../features/network/WanPage')).WanPage }),
          },
        ],
      },
      {
        element: <Guard needs="alerts:read" />,
        children: [
          {
            path: '/ops/alerts',
            lazy: async () => ({ Component: (await import('../features/alerts/AlertsPage')).AlertsPage }),
          },
          {
            path: '/ops/alerts/rules',
            lazy: async () => ({ Component: (await import('../features/alerts/rules/RulesPage')).RulesPage }),
          },
          ...['/ops/alerts/rules/new', '/ops/alerts/rules/:id'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('../features/alerts/rules/RulePage')).RulePage }),
          })),
          {
            path: '/ops/alerts/:id',
            lazy: async () => ({ Component: (await import('./AlertRoute')).AlertRoute }),
          },
        ],
      },
      {
        element: <Guard needs="security:read" />,
        children: [
          {
            path: '/ops/security',
            lazy: async () => ({
              Component: (await import('../features/threats/SecurityPage')).SecurityPage,
            }),
          },
          {
            path: '/ops/security/events/:id',
            lazy: async () => ({ Component: (await import('../features/threats/EventPage')).EventPage }),
          },
        ],
      },
      {
        element: <Guard needs="logs:read" />,
        children: [
          {
            path: '/ops/logs',
            lazy: async () => ({ Component: (await import('../features/logs/LogsPage')).LogsPage }),
          },
        ],
      },
      {
        element: <Guard needs="sources:read" />,
        children: [
          {
            path: '/ops/drift',
            lazy: async () => ({ Component: (await import('../features/drift/DriftPage')).DriftPage }),
          },
          {
            path: '/ops/sources',
            lazy: async () => ({ Component: (await import('../features/sources/SourcesPage')).SourcesPage }),
          },
          {
            path: '/ops/sources/new',
            lazy: async () => ({
              Component: (await import('../features/sources/AddSourcePage')).AddSourcePage,
            }),
          },
          {
            path: '/ops/sources/:id',
            lazy: async () => ({ Component: (await import('../features/sources/SourcePage')).SourcePage }),
          },
        ],
      },
      {
        element: <Guard needs="audit:read" />,
        children: [
          {
            path: '/audit',
            lazy: async () => ({ Component: (await import('../features/audit/AuditPage')).AuditPage }),
          },
          {
            path: '/audit/events/:id',
            lazy: async () => ({ Component: (await import('../features/audit/EventPage')).EventPage }),
          },
        ],
      },
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
    ],
  },
  { path: '/403', Component: Forbidden },
  { path: '/500', Component: Broken },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('../features/identity/LoginPage')).LoginPage }),
      },
      {
        path: '/invitations/accept',
        lazy: async () => ({ Component: (await import('../features/organizations/AcceptPage')).AcceptPage }),
      },
      ...gallery,
      {
        Component: SignedIn,
        children: [
          { index: true, element: <Navigate to="/ops" replace /> },
          { ErrorBoundary: Broken, children: pages },
        ],
      },
    ],
  },
])
