import type { IconName } from '../shared/Icon'

export interface Page {
  readonly path: string
  readonly name:
    | 'ops'
    | 'alerts'
    | 'security'
    | 'network'
    | 'uptime'
    | 'logs'
    | 'drift'
    | 'sources'
    | 'audit'
    | 'system'
    | 'organizations'
    | 'start'
    | 'users'
    | 'jobs'
    | 'roles'
    | 'apiKeys'
    | 'serviceAccounts'
    | 'provisioning'
    | 'serviceAccounts'
    | 'signIn'
    | 'approvals'
  readonly icon: IconName
  readonly needs: string | null
  /** It shows what belongs to everybody: a right in one's own organizations is not enough. */
  readonly everywhere?: true
  readonly keys: string
}

export interface World {
  readonly name: 'operations' | 'history' | 'admin'
  readonly what: 'operationsWhat' | 'historyWhat' | 'adminWhat'
  readonly icon: IconName
  readonly pages: readonly Page[]
}

/** The pages that exist, by the world they belong to. */
export const WORLDS: readonly World[] = [
  {
    name: 'operations',
    what: 'operationsWhat',
    icon: 'worldOperations',
    pages: [
      { path: '/ops', name: 'ops', icon: 'command', needs: null, keys: 'g o' },
      { path: '/ops/alerts', name: 'alerts', icon: 'alerts', needs: 'alerts:read', keys: 'g i' },
      { path: '/ops/security', name: 'security', icon: 'security', needs: 'security:read', keys: 'g t' },
      { path: '/ops/network', name: 'network', icon: 'network', needs: 'network:read', keys: 'g n' },
      { path: '/ops/uptime', name: 'uptime', icon: 'uptime', needs: 'network:read', keys: 'g m' },
      { path: '/ops/drift', name: 'drift', icon: 'drift', needs: 'sources:read', keys: 'g d' },
      { path: '/ops/logs', name: 'logs', icon: 'logs', needs: 'logs:read', keys: 'g l' },
      { path: '/ops/sources', name: 'sources', icon: 'sources', needs: 'sources:read', keys: 'g s' },
    ],
  },
  {
    name: 'history',
    what: 'historyWhat',
    icon: 'worldHistory',
    pages: [{ path: '/audit', name: 'audit', icon: 'audit', needs: 'audit:read', keys: 'g a' }],
  },
  {
    name: 'admin',
    what: 'adminWhat',
    icon: 'worldAdmin',
    pages: [
      {
        path: '/admin',
        name: 'start',
        icon: 'waiting',
        needs: 'users:read',
        everywhere: true,
        keys: 'g w',
      },
      {
        path: '/admin/users',
        name: 'users',
        icon: 'users',
        needs: 'users:read',
        everywhere: true,
        keys: 'g u',
      },
      {
        path: '/admin/roles',
        name: 'roles',
        icon: 'roles',
        needs: 'users:read',
        everywhere: true,
        keys: 'g e',
      },
      {
        path: '/admin/organizations',
        name: 'organizations',
        icon: 'organizations',
        needs: null,
        keys: 'g r',
      },
      {
        path: '/admin/api-keys',
        name: 'apiKeys',
        icon: 'key',
        needs: 'api_keys:read',
        everywhere: true,
        keys: 'g k',
      },
      {
        path: '/admin/service-accounts',
        name: 'serviceAccounts',
        icon: 'machine',
        needs: 'users:read',
        everywhere: true,
        keys: 'g c',
      },
      {
        path: '/admin/provisioning',
        name: 'provisioning',
        icon: 'directory',
        needs: 'users:write',
        everywhere: true,
        keys: 'g v',
      },
      { path: '/admin/jobs', name: 'jobs', icon: 'jobs', needs: null, keys: 'g j' },
      { path: '/admin/approvals', name: 'approvals', icon: 'approvals', needs: null, keys: 'g p' },
      {
        path: '/admin/security',
        name: 'signIn',
        icon: 'security',
        needs: 'settings:read',
        everywhere: true,
        keys: 'g f',
      },
      { path: '/admin/system', name: 'system', icon: 'system', needs: 'system:read', keys: 'g y' },
    ],
  },
]

/** Whether a page is the one shown: its own address, or one below it that is no page of the list itself. */
export function isCurrent(page: Page, pathname: string): boolean {
  if (page.path === '/admin') return pathname === '/admin'
  if (page.path === '/ops') return pathname === '/ops' || pathname.startsWith('/ops/power/')
  if (page.path === '/ops/network' && pathname.startsWith('/ops/wan/')) return true
  if (page.path === '/admin/system' && pathname === '/admin/event-processors') return true
  return pathname === page.path || pathname.startsWith(`${page.path}/`)
}
