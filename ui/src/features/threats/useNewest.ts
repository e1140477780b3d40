import { useLive } from '../../live/context'
import { useHeld } from '../../live/hooks'
import type { ThreatEvent } from './types'

/** The newer of what was answered and what was told since; in the past only what was answered counts. */
export function useNewest<T extends ThreatEvent>(answered: T): T {
  const { past } = useLive()
  const told = useHeld(answered.key)?.value as ThreatEvent | undefined
  return !past && told && told.version >= answered.version ? { ...answered, ...told } : answered
}
