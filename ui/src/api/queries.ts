import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { ProblemError } from './problem'

/** Keys of everything that is not live. A prefix invalidates all below it. */
export const keys = {
  me: ['me'] as const,
  provider: ['provider'] as const,
  /** How much waits for a human. */
  waiting: (queue: string) => ['waiting', queue] as const,
  snapshot: (at: string) => ['snapshot', at] as const,
  commands: ['commands'] as const,
  command: (id: string) => ['commands', id] as const,
  /** Everything about alerts that is asked for. */
  alertsAll: ['alerts'] as const,
  alerts: (filter: string, at: string | null) => ['alerts', 'list', filter, at] as const,
  alert: (id: string, at: string | null) => ['alerts', 'one', id, at] as const,
  timeline: (id: string, version: number, at: string | null) =>
    ['alerts', 'timeline', id, version, at] as const,
  rulesAll: ['rules'] as const,
  rules: (at: string | null) => ['rules', 'list', at] as const,
  rule: (id: string, at: string | null) => ['rules', 'one', id, at] as const,
  ruleRehearsal: (when: string) => ['rule-rehearsal', when] as const,
  sites: ['sites'] as const,
  ruleMetrics: ['rule-metrics'] as const,
  ruleEntities: (metric: string) => ['rule-entities', metric] as const,
  outlets: (pdu: string, at: string | null) => ['power', 'outlets', pdu, at] as const,
  readings: (entity: string, range: string, at: string | null) =>
    ['power', 'readings', entity, range, at] as const,
  ports: (owner: string, at: string | null) => ['network', 'ports', owner, at] as const,
  port: (owner: string, number: string, at: string | null) => ['network', 'port', owner, number, at] as const,
  course: (entity: string, metric: string, range: string, at: string | null) =>
    ['network', 'course', entity, metric, range, at] as const,
  wanUptime: (wan: string, days: number, at: string | null) => ['network', 'uptime', wan, days, at] as const,
  threats: (filter: string, at: string | null) => ['threats', 'list', filter, at] as const,
  threat: (id: string, at: string | null) => ['threats', 'one', id, at] as const,
  lines: (filter: string, at: string | null) => ['logs', 'list', filter, at] as const,
  lineHours: (at: string | null) => ['logs', 'hours', at] as const,
  outages: (monitor: string | null, at: string | null) => ['uptime', 'outages', monitor, at] as const,
  graphs: (monitor: string) => ['uptime', 'graphs', monitor] as const,
  sensors: (monitor: string, at: string | null) => ['uptime', 'sensors', monitor, at] as const,
  explained: (monitor: string, window: string, at: string | null) =>
    ['uptime', 'explain', monitor, window, at] as const,
  kinds: ['sources', 'kinds'] as const,
  credentials: ['sources', 'credentials'] as const,
  sources: ['sources', 'list'] as const,
  source: (id: string) => ['sources', 'one', id] as const,
  sourceLog: (id: string) => ['sources', 'log', id] as const,
  sourceHealth: (id: string) => ['sources', 'health', id] as const,
  systemAll: ['system'] as const,
  system: (list: string) => ['system', list] as const,
  events: (filter: string) => ['audit', 'events', filter] as const,
  newestEvents: (filter: string) => ['audit', 'events', filter, 'newest'] as const,
  story: (correlation: string | null) => ['audit', 'story', correlation] as const,
  around: (at: string | null) => ['audit', 'around', at] as const,
  density: (range: string) => ['audit', 'density', range] as const,
  event: (id: string) => ['audit', 'event', id] as const,
  sessions: ['account', 'sessions'] as const,
  profile: ['account', 'profile'] as const,
  /** Everything about notifications that is asked for. */
  notificationsAll: ['account', 'notifications'] as const,
  notifications: (unread: boolean) => ['account', 'notifications', 'list', unread] as const,
  newestNotifications: ['account', 'notifications', 'newest'] as const,
  ownActivity: ['account', 'activity'] as const,
  preferences: ['account', 'preferences'] as const,
  /** Everything about approvals that is asked for. */
  approvalsAll: ['approvals'] as const,
  approvals: (status: string) => ['approvals', 'list', status] as const,
  openApprovals: ['approvals', 'open'] as const,
  approval: (id: string) => ['approvals', 'one', id] as const,
  approvalRules: ['approvals', 'rules'] as const,
  /** Everything about API keys that is asked for. */
  keysAll: ['api-keys'] as const,
  ownKeys: ['api-keys', 'own'] as const,
  allKeys: ['api-keys', 'all'] as const,
  organizationKeys: (id: string) => ['api-keys', 'organization', id] as const,
  machines: ['machines'] as const,
  factors: ['account', 'factors'] as const,
  factorRule: ['factor-rule'] as const,
  organizationsAll: ['organizations'] as const,
  organizations: (search: string, kind: string, offset: number) =>
    ['organizations', 'list', search, kind, offset] as const,
  organization: (id: string) => ['organizations', 'one', id] as const,
  members: (id: string, search: string, offset: number) =>
    ['organizations', 'members', id, search, offset] as const,
  invitations: (id: string, offset: number) => ['organizations', 'invitations', id, offset] as const,
  features: (id: string) => ['organizations', 'features', id] as const,
  orgRoles: ['organization-roles'] as const,
  settings: (id: string) => ['organizations', 'settings', id] as const,
  /** Everything about people that is asked for. */
  usersAll: ['users'] as const,
  users: (query: string) => ['users', 'list', query] as const,
  user: (id: string) => ['users', 'one', id] as const,
  userPart: (id: string, part: string) => ['users', 'one', id, part] as const,
  userSummary: ['users', 'summary'] as const,
  /** What would become of many people, by what is asked. */
  bulkRehearsalsAll: ['bulk-rehearsal'] as const,
  bulkRehearsal: (asked: string) => ['bulk-rehearsal', asked] as const,
  /** Everything about jobs that is asked for. */
  jobsAll: ['jobs'] as const,
  jobListsAll: ['jobs', 'list'] as const,
  jobList: (filter: string) => ['jobs', 'list', filter] as const,
  job: (id: string) => ['jobs', 'one', id] as const,
  jobRows: (id: string, over: boolean) => ['jobs', 'rows', id, over] as const,
  jobRehearsal: (id: string, act: string) => ['jobs', 'rehearsal', id, act] as const,
  assignableRoles: ['roles', 'assignable'] as const,
  roleMatrix: ['roles', 'matrix'] as const,
  /** Everything about roles that is asked for. */
  rolesAll: ['roles'] as const,
  roles: ['roles', 'list'] as const,
  roleHolders: ['roles', 'holders'] as const,
  /** What would happen, by what is asked. */
  rehearsal: (asked: string | null) => ['rehearsal', asked] as const,
  roleRehearsal: (name: string, change: string) => ['roles', 'rehearsal', name, change] as const,
  why: (question: string) => ['roles', 'why', question] as const,
  permissionResources: ['permission-resources'] as const,
  /** Organizations that somebody may join, by what is looked for. */
  joinable: (search: string) => ['organizations', 'joinable', search] as const,
  /** Who may be added to an organization, by what is looked for. */
  addable: (id: string, search: string) => ['organizations', 'addable', id, search] as const,
}

/** Asks again, also what is being asked for the first time: its answer may be older than the news that came meanwhile. */
export async function askAgain(queries: QueryClient, queryKey: QueryKey) {
  const asked = queries
    .getQueryCache()
    .findAll({ queryKey })
    .filter(({ state }) => state.data === undefined && state.fetchStatus === 'fetching')
  await queries.invalidateQueries({ queryKey })
  for (const { queryKey } of asked) await queries.invalidateQueries({ queryKey, exact: true })
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ProblemError && error.problem.status < 500),
      },
    },
  })
}
