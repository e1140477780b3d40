import { Link } from 'react-router'
import type { Source } from '../api/types'
import { useCan } from '../shared/session'
import { useValue } from './hooks'

/** What we call a source; its id where that is not known. */
export function useSourceName(id: string): string {
  return useValue<Source>(`source/${id}`)?.name ?? id
}

export function SourceName({ id }: { id: string }) {
  return useSourceName(id)
}

/** The same, leading to the source for whom it is open. */
export function SourceLink({ id }: { id: string }) {
  const can = useCan()
  if (!can('sources:read')) return <SourceName id={id} />
  return (
    <Link to={`/ops/sources/${id}`}>
      <SourceName id={id} />
    </Link>
  )
}
