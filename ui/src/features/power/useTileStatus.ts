import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command, Outlet } from '../../api/types'
import { useLive } from '../../live/context'
import type { GlyphName } from '../../shared/StatusGlyph'
import { glyphOfOutlet } from '../../shared/status'

interface Look {
  readonly glyph: GlyphName
  readonly word: string
  /** The word as a screen reader says it. */
  readonly spoken: string
}

export type TileStatus =
  | (Look & { readonly kind: 'on' | 'off' | 'unknown' | 'contradicted' })
  | (Look & { readonly kind: 'pending'; readonly since: string })

const NOTHING: readonly Command[] = []

/** What a tile says: first what is pending, then what went wrong with our command, then what was observed. */
export function useTileStatus(key: string, outlet: Outlet | undefined): TileStatus {
  const { t } = useTranslation()
  const { dock, past } = useLive()
  const rows = useSyncExternalStore(dock.subscribe, () => dock.rows)
  const state = outlet?.state ?? 'UNKNOWN'
  const observed = t(`outlet.state.${state}`)
  const plain = { glyph: glyphOfOutlet(state), word: observed, spoken: observed.toLowerCase() }

  if (outlet?.pending) {
    const wanted = wantedBy(outlet.pending.action)
    const to = wanted ? t(`outlet.state.${wanted}`) : t('outlet.reboot')
    const word = wanted && wanted !== state ? t('outlet.wanted', { from: observed, to }) : to
    const spoken = `${observed.toLowerCase()}, ${t('outlet.pendingName', { state: to.toLowerCase() })}`
    return { kind: 'pending', glyph: 'pending', word, spoken, since: outlet.pending.since }
  }
  const mine = (past ? NOTHING : rows).findLast((row) => row.target.key === key)
  if (mine?.status === 'contradicted') {
    const word = t('outlet.says', { state: observed })
    return { kind: 'contradicted', glyph: 'crit', word, spoken: word.toLowerCase() }
  }
  if (mine?.status === 'unknown') {
    const word = t('outlet.state.UNKNOWN')
    return { kind: 'unknown', glyph: 'unknown', word, spoken: word.toLowerCase() }
  }
  return { kind: state === 'ON' ? 'on' : state === 'OFF' ? 'off' : 'unknown', ...plain }
}

function wantedBy(action: string): 'ON' | 'OFF' | null {
  if (/reboot/i.test(action)) return null
  return /off/i.test(action) ? 'OFF' : 'ON'
}
