import type { Feature, Organization } from '../../api/types'

/** How much there may be of it: a number, any, or nothing to count. */
export function limitOf({ value }: Pick<Feature, 'value'>): number | 'any' | 'yesOrNo' {
  if (value === null) return 'yesOrNo'
  return Number(value) < 0 ? 'any' : Number(value)
}

/** How much of it is used; `null` where that is not counted here. */
export function usedOf(
  { feature_key }: Pick<Feature, 'feature_key'>,
  { seats }: Pick<Organization, 'seats'>,
  keysUsed: number | null,
): number | null {
  if (feature_key === 'team_seats') return seats.used
  return feature_key === 'api_key_limit' ? keysUsed : null
}

/** Nothing of it is left. */
export function isFull(feature: Pick<Feature, 'value'>, used: number): boolean {
  const limit = limitOf(feature)
  return typeof limit === 'number' && used >= limit
}
