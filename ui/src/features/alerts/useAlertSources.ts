import type { Source } from '../../api/types'
import { type Freshness, freshness, lastHeard } from '../../live/freshness'
import { useAllHeld, useLink, useServerNow } from '../../live/hooks'

export interface AlertSource {
  readonly source: Source
  readonly freshness: Freshness
  /** When it was last heard, epoch milliseconds; `null` means never. */
  readonly at: number | null
}

/** What a source can do from which alerts come: its own, those of threats, those of what is down. */
const TELLING = ['alerts', 'threats', 'uptime'] as const

/** The sources that tell alerts, and how lately each was heard. */
export function useAlertSources(): AlertSource[] {
  const sources = useAllHeld('source/')
  const beats = useAllHeld('heard/')
  const lost = useLink().kind === 'lost'
  const now = useServerNow()
  const heard = new Map(beats.map(({ key, value }) => [key, value as string]))
  return sources
    .map((held) => ({ held, source: held.value as Source }))
    .filter(({ source }) => source.enabled && TELLING.some((one) => source.capabilities.includes(one)))
    .map(({ held, source }) => {
      const at = lastHeard(held.at, heard.get(`heard/${source.id}`))
      return { source, at, freshness: lost ? 'stale' : freshness(at, held.intervalSeconds, now) }
    })
}

export function isSilent({ freshness }: AlertSource): boolean {
  return freshness === 'stale' || freshness === 'unknown'
}
