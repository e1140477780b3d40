import type { Alert } from '../../api/types'
import { useLive } from '../../live/context'
import { useHeld } from '../../live/hooks'

/** The newer of what was answered and what was told since; in the past only what was answered counts. */
export function useNewest(answered: Alert): Alert {
  const { past } = useLive()
  const told = useHeld(answered.key)?.value as Alert | undefined
  return !past && told && told.version >= answered.version ? told : answered
}
