import type { Range } from '../../shared/ranges'

export const LOAD_RANGES: readonly Range[] = ['15m', '1h', '24h', '7d', '30d', '1y']
