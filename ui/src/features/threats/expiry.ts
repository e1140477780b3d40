const HOUR = 3_600_000

/** How long a block lasts, in milliseconds; the others end at a typed instant, or never. */
const LASTS = { '1h': HOUR, '24h': 24 * HOUR, '7d': 168 * HOUR } as const

export const EXPIRIES = ['1h', '24h', '7d', 'never', 'time'] as const
export type Expiry = (typeof EXPIRIES)[number]

/**
 * When a block ends, as the API takes it.
 *
 * @param typed local date and time, of `time`
 * @returns `undefined` for never, `null` while what is typed is no instant ahead
 */
export function expiresAt(expiry: Expiry, typed: string, now: number): string | undefined | null {
  if (expiry === 'never') return undefined
  const end = expiry === 'time' ? Date.parse(typed) : now + LASTS[expiry]
  return Number.isNaN(end) || end <= now ? null : new Date(end).toISOString()
}
