import type { Range } from '../../shared/ranges'

export const LINK_RANGES: readonly Range[] = ['5m', '15m', '1h', '24h']

export const PORT_RANGES: readonly Range[] = ['15m', '1h', '24h', '7d', '30d', '1y']
