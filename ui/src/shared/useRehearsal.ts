import { useQuery } from '@tanstack/react-query'
import { keys } from '../api/queries'
import type { DryRun } from '../api/types'
import { useSettled } from './useSettled'

/** What the server says would happen, or why it could not say. */
export interface Rehearsal {
  readonly data: DryRun | undefined
  readonly error: Error | null
}

const NOTHING: Rehearsal = { data: undefined, error: null }

/**
 * Asks what would happen before anybody decides; nothing is stored for it.
 *
 * @param asked all that the answer depends on, in words; `null` while that is not complete
 */
export function useRehearsal(asked: string | null, rehearse: () => Promise<DryRun>): Rehearsal {
  const settled = useSettled(asked)
  const complete = asked !== null && settled === asked
  const { data, error } = useQuery({
    queryKey: keys.rehearsal(settled),
    queryFn: rehearse,
    enabled: complete,
    staleTime: 0,
    gcTime: 0,
  })
  return complete ? { data, error } : NOTHING
}
