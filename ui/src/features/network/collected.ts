import type { Source } from '../../api/types'

/** Systems that read devices for us, and how often they do, in seconds. */
const EVERY: Readonly<Record<string, number>> = { librenms: 300 }

/** How often what a source tells of devices is new; null where it reads them itself, at its own interval. */
export function collectedEvery(source: Source | undefined): number | null {
  return (source && EVERY[source.kind]) ?? null
}
