import { useTranslation } from 'react-i18next'
import type { Notification } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'
import { commandTitle, wordAt } from '../../shared/spoken'

const KINDS = [
  'approval-begun',
  'approval-done',
  'approval-failed',
  'approval-partly',
  'approval-denied',
  'approval-expired',
  'break-glass-reviewed',
  'job-done',
  'job-done-in-part',
  'job-failed',
  'job-cancelled',
  'roles-changed',
  'account-suspended',
  'account-activated',
  'profile-changed',
  'password-letter',
  'sessions-ended',
  'key-created',
  'key-changed',
  'key-rotated',
  'key-revoked',
  'second-factor-added',
  'second-factor-removed',
  'codes-guessed',
  'passkey-copied',
  'organization-joined',
  'organization-role',
  'organization-left',
  'organization-suspended',
  'organization-activated',
  'invitation-accepted',
] as const

const JOBS = [
  'assign-roles',
  'suspend',
  'activate',
  'import',
  'export-own-data',
  'delete',
  'set-tier',
] as const
const FACTORS = ['totp', 'passkey'] as const
const ROLES = ['owner', 'admin', 'billing_admin', 'member'] as const

const GLYPHS: Readonly<Record<string, GlyphName>> = { critical: 'crit', warning: 'warn', info: 'info' }
const SEVERITIES = ['info', 'warning', 'critical'] as const

export function glyphOf({ severity }: Pick<Notification, 'severity'>): GlyphName {
  return GLYPHS[severity] ?? 'info'
}

export function severityOf({ severity }: Pick<Notification, 'severity'>): (typeof SEVERITIES)[number] {
  return SEVERITIES.find((word) => word === severity) ?? 'info'
}

/** What one is told, in one's own language; a kind this page does not know yet in the server's English. */
export function useTitle(): (told: Pick<Notification, 'kind' | 'params' | 'title'>) => string {
  const { t } = useTranslation()
  const organizationRole = (word: string | undefined) => {
    const role = ROLES.find((known) => known === word)
    return role ? t(`organizations.role.${role}`) : word
  }
  return ({ kind, params, title }) => {
    const known = KINDS.find((word) => word === kind)
    if (!known) return title
    const job = JOBS.find((word) => word === params.job)
    const factor = FACTORS.find((word) => word === params.factor)
    return t(`notifications.kind.${known}`, {
      ...params,
      job: job ? t(`notifications.job.${job}`) : params.job,
      factor: factor ? t(`factors.kind.${factor}`) : params.factor,
      role: organizationRole(params.role),
      from: organizationRole(params.from),
      to: organizationRole(params.to),
      why: params.why && whyOf(params.why),
      command: params.command && commandTitle(params.command),
    })
  }
}

/** Why a job stopped, as the history says it. */
function whyOf(word: string): string {
  return wordAt(`audit.stopped.${word.toUpperCase().replaceAll('-', '_')}`) ?? word
}
