import type { CommandStatus, Health, Outlet, Verdict } from '../api/types'
import type { GlyphName } from './StatusGlyph'

const VERDICTS: Record<Verdict['level'], GlyphName> = {
  CRITICAL: 'crit',
  BLIND: 'unknown',
  DEGRADED: 'warn',
  NOMINAL: 'ok',
}
const OUTLETS: Record<Outlet['state'], GlyphName> = { ON: 'ok', OFF: 'off', UNKNOWN: 'unknown' }
const HEALTH: Record<Health['status'], GlyphName> = {
  UNKNOWN: 'unknown',
  ONLINE: 'ok',
  OFFLINE: 'warn',
  BLIND: 'unknown',
  DISABLED: 'maint',
}
const COMMANDS: Record<CommandStatus, GlyphName> = {
  awaiting_approval: 'pending',
  scheduled: 'pending',
  accepted: 'pending',
  dispatched: 'pending',
  confirmed: 'check',
  contradicted: 'crit',
  unknown: 'unknown',
  rejected: 'crit',
  cancelled: 'off',
}

export const glyphOfVerdict = (level: Verdict['level']): GlyphName => VERDICTS[level]
export const glyphOfOutlet = (state: Outlet['state']): GlyphName => OUTLETS[state]
export const glyphOfHealth = (status: Health['status']): GlyphName => HEALTH[status]
export const glyphOfCommand = (status: CommandStatus): GlyphName => COMMANDS[status]
