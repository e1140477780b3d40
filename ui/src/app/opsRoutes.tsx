import type { RouteObject } from 'react-router'
import { Guard } from './Guard'

/** What is run here, and what happened. */
export const opsRoutes: RouteObject[] = [
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
]
