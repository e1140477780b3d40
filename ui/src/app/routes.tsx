import { createBrowserRouter, Navigate, type RouteObject, redirect } from 'react-router'
import { accountRoutes } from './accountRoutes'
import { adminRoutes } from './adminRoutes'
import { Broken, Forbidden, NotFound } from './ErrorPage'
import { opsRoutes } from './opsRoutes'
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
    children: [...opsRoutes, ...adminRoutes, ...accountRoutes],
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
