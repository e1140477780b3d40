import { useTranslation } from 'react-i18next'
import type { Job } from '../../api/types'
import { decimal } from '../../shared/quantities'
import type { GlyphName } from '../../shared/StatusGlyph'

export const STATES = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] as const
export type State = (typeof STATES)[number]

const GLYPHS: Record<State, GlyphName> = {
  queued: 'pending',
  running: 'pending',
  paused: 'maint',
  done: 'check',
  failed: 'crit',
  cancelled: 'off',
}

export function stateOf({ status, paused }: Pick<Job, 'status' | 'paused'>): State {
  return paused ? 'paused' : (STATES.find((state) => state === status) ?? 'queued')
}

/** Done says that every row was dealt with, not that each went well. */
export function glyphOf(job: Job): GlyphName {
  const state = stateOf(job)
  return state === 'done' && job.progress.failed > 0 ? 'warn' : GLYPHS[state]
}

export function isOver({ finished_at }: Pick<Job, 'finished_at'>): boolean {
  return finished_at !== null
}

/** What a job does, as one would say it. */
export function useJobTitle(): (job: Job) => string {
  const { t } = useTranslation()
  return ({ type, parameters, progress, undoes }) => {
    const { role, tier } = parameters
    const values = { count: progress.total, n: decimal(progress.total, 0), role, tier, type }
    const title = t(`jobs.title.${wordOf(type, parameters)}`, values)
    return undoes === null ? title : t('jobs.undoing', { title })
  }
}

const PLAIN = ['suspend', 'activate', 'delete', 'import'] as const

function wordOf(type: string, { mode, tier }: Job['parameters']) {
  if (type === 'assign-roles') return mode?.toLowerCase() === 'replace' ? 'replaceRoles' : 'assignRoles'
  if (type === 'set-tier') return tier ? 'setTier' : 'clearTier'
  if (type === 'export-own-data') return 'exportOwnData'
  return PLAIN.find((word) => word === type) ?? 'other'
}
