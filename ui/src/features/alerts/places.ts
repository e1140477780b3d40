import type { Alert } from '../../api/types'
import type { AlertSource } from './useAlertSources'
import { endOf } from './useRecovered'

export const PLACES = 4
const DAY = 24 * 3_600_000

export interface Places {
  readonly standing: readonly Alert[]
  /** How many stand and have no place. */
  readonly more: number
  readonly recovered: readonly Alert[]
  readonly clear: readonly AlertSource[]
}

/** Who gets the free places: the worst, then sources that say all is clear, then what recovered within a day. */
export function placesOf(
  standing: readonly Alert[],
  recovered: readonly Alert[],
  sources: readonly AlertSource[],
  now: number,
  free = PLACES,
): Places {
  const fits = standing.length <= free
  const shown = fits ? standing : standing.slice(0, free - 1)
  const left = fits ? free - shown.length : 0
  const troubled = new Set(standing.map(({ source }) => source))
  const clear = sources.filter(({ source }) => !troubled.has(source.id)).slice(0, left)
  const lately = recovered.filter((alert) => now - endOf(alert) < DAY).slice(0, left - clear.length)
  return { standing: shown, more: standing.length - shown.length, recovered: lately, clear }
}
