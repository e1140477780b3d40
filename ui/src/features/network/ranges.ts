/** Ranges of graphs, in seconds. */
export const RANGES = { '5m': 300, '15m': 900, '1h': 3_600, '24h': 86_400, '7d': 604_800 } as const

export type Range = keyof typeof RANGES

export const LINK_RANGES: readonly Range[] = ['5m', '15m', '1h', '24h']

export const PORT_RANGES: readonly Range[] = ['15m', '1h', '24h', '7d']

/** The one of these that is named, else the usual one. */
export function toRange(text: string | null, among: readonly Range[], usual: Range): Range {
  return among.find((range) => range === text) ?? usual
}
