import { useCan, useSession } from '../shared/session'
import type { Page } from './worlds'

/** Which pages the server would answer. */
export function useMayOpen(): (page: Pick<Page, 'needs' | 'everywhere'>) => boolean {
  const can = useCan()
  const over = useSession().scope === 'platform'
  return ({ needs, everywhere = false }) => (needs === null || can(needs)) && (over || !everywhere)
}
