import type { Threat } from '../../api/types'
import { useLive } from '../../live/context'
import { useHeld } from '../../live/hooks'

/** The newer of what was answered and what was told since; in the past only what was answered counts. */
export function useNewest<T extends Threat>(answered: T): T {
  const { past } = useLive()
  const told = useHeld(answered.key)?.value as Threat | undefined
  return !past && told && told.version >= answered.version ? { ...answered, ...told } : answered
}
