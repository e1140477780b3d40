import type { Source } from '../../api/types'
import { useValue } from '../../live/hooks'

/** What we call a source; its id where that is not known. */
export function SourceName({ id }: { id: string }) {
  return useValue<Source>(`source/${id}`)?.name ?? id
}
