/** Ranges of the load graph, in seconds. */
export const RANGES = { '15m': 900, '1h': 3_600, '24h': 86_400 } as const

export type Range = keyof typeof RANGES

export const RANGE_NAMES = Object.keys(RANGES) as Range[]

export function toRange(text: string | null): Range {
  return RANGE_NAMES.find((range) => range === text) ?? '1h'
}
