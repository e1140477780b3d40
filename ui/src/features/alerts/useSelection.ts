import { useCallback, useState } from 'react'
import type { Alert } from '../../api/types'

export interface Selection {
  /** The selected alerts among those that are listed. */
  readonly chosen: readonly Alert[]
  has(id: string): boolean
  toggle(id: string): void
  /** Selects all that are listed, or none if all are selected. */
  toggleAll(): void
  clear(): void
}

/** Rows chosen to say something about all of them. It survives that the list is read again. */
export function useSelection(alerts: readonly Alert[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = useCallback(
    (id: string) =>
      setIds((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
    [],
  )
  const clear = useCallback(() => setIds(new Set()), [])
  const chosen = alerts.filter(({ id }) => ids.has(id))
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle,
    toggleAll: () => setIds(new Set(chosen.length === alerts.length ? [] : alerts.map(({ id }) => id))),
    clear,
  }
}
