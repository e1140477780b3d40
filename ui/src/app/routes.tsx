import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { Broken, Forbidden, NotFound } from './ErrorPage'
import { SignedIn } from './SignedIn'

const pages: RouteObject[] = [
  { path: '/ops', lazy: async () => ({ Component: (await import('./OpsRoute')).OpsRoute }) },
  {
    lazy: async () => ({ Component: (await import('./MuiFrame')).MuiFrame }),
    children: [
      {
        path: '/ops/power/:pdu',
        lazy: async () => ({ Component: (await import('../features/power/PduPage')).PduPage }),
      },
      { path: '/account', lazy: async () => ({ Component: (await import('./AccountRoute')).AccountRoute }) },
    ],
  },
  { path: '/403', Component: Forbidden },
  { path: '/500', Component: Broken },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('../features/identity/LoginPage')).LoginPage }),
      },
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
