/** Ranges of graphs, in seconds. */
export const RANGES = {
  '5m': 300,
  '15m': 900,
  '1h': 3_600,
  '24h': 86_400,
  '7d': 604_800,
  '30d': 2_592_000,
  '1y': 31_536_000,
} as const

export type Range = keyof typeof RANGES

/** What one pixel of a graph stands for, about, in milliseconds: it is not worth asking sooner. */
export function pixelMillis(range: Range): number {
  return RANGES[range]
}

/** The one of these that is named, else the usual one. */
export function toRange(text: string | null, among: readonly Range[], usual: Range): Range {
  return among.find((range) => range === text) ?? usual
}
