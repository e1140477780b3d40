import { useKeys } from '../live/hooks'

const PREFIX = 'verdict/'

/** The site shown, as named by the verdict; empty until the first snapshot. */
export function useSite(): string {
  return useKeys(PREFIX)[0]?.slice(PREFIX.length) ?? ''
}
