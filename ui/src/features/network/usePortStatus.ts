import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command, PortSummary } from '../../api/types'
import { useLive } from '../../live/context'
import type { GlyphName } from '../../shared/StatusGlyph'
import type { Verb } from './verbs'

interface Look {
  readonly glyph: GlyphName
  readonly word: string
  /** The word as a screen reader says it. */
  readonly spoken: string
}

export type PortStatus =
  | (Look & {
      readonly kind: 'up' | 'down' | 'disabled' | 'errors' | 'fault' | 'unknown' | 'contradicted'
    })
  | (Look & { readonly kind: 'pending'; readonly since: string })

const NOTHING: readonly Command[] = []

/** What a port says: first what is pending, then what went wrong with our command, then what was observed. */
export function usePortStatus(key: string, port: PortSummary | undefined): PortStatus {
  const { t } = useTranslation()
  const { dock, past } = useLive()
  const rows = useSyncExternalStore(dock.subscribe, () => dock.rows)
  const observed = useObserved(port)

  if (port?.pending) {
    const word = t(`port.doing.${port.pending.action as Verb}`)
    const spoken = `${observed.spoken}, ${word.toLowerCase()}`
    return { kind: 'pending', glyph: 'pending', word, spoken, since: port.pending.since }
  }
  const mine = (past ? NOTHING : rows).findLast((row) => row.target.key === key)
  if (mine?.status === 'contradicted') {
    const word = t('port.says', { state: observed.word })
    return { kind: 'contradicted', glyph: 'crit', word, spoken: word.toLowerCase() }
  }
  if (mine?.status === 'unknown') {
    const word = t('port.state.UNKNOWN')
    return { kind: 'unknown', glyph: 'unknown', word, spoken: word.toLowerCase() }
  }
  return observed
}

function useObserved(port: PortSummary | undefined): PortStatus {
  const { t } = useTranslation()
  const disabled = port?.adminState === 'DOWN'
  const state = port?.operState ?? 'UNKNOWN'
  const word = t(`port.state.${disabled ? 'DISABLED' : state}`)
  const spoken = word.toLowerCase()
  if (port?.poe?.status === 'FAULT')
    return {
      kind: 'fault',
      glyph: 'warn',
      word: t('port.fault'),
      spoken: `${spoken}, ${t('port.faultName')}`,
    }
  if (port?.hasErrors)
    return {
      kind: 'errors',
      glyph: 'warn',
      word: t('port.errors'),
      spoken: `${spoken}, ${t('port.errorsName')}`,
    }
  if (disabled) return { kind: 'disabled', glyph: 'off', word, spoken }
  if (state === 'UP') return { kind: 'up', glyph: 'ok', word, spoken }
  if (state === 'UNKNOWN') return { kind: 'unknown', glyph: 'unknown', word, spoken }
  return { kind: 'down', glyph: 'off', word, spoken }
}
