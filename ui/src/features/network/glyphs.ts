import type { Wan } from '../../api/types'
import type { GlyphName } from '../../shared/StatusGlyph'

const LINKS: Record<Wan['status'], GlyphName> = {
  UP: 'ok',
  DEGRADED: 'warn',
  DOWN: 'crit',
  UNKNOWN: 'unknown',
}
const DEVICES: Record<string, GlyphName> = { UP: 'ok', DOWN: 'crit' }

export const glyphOfWan = (status: Wan['status']): GlyphName => LINKS[status]
export const glyphOfSwitch = (status: string): GlyphName => DEVICES[status] ?? 'unknown'
