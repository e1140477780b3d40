import { useEffect, useState } from 'react'
import { onHeld } from '../../api/client'
import type { Command } from '../../api/types'

/** What was asked since the dialog opened and waits for a second person. */
export function useHeld(): Command | null {
  const [held, setHeld] = useState<Command | null>(null)
  useEffect(() => onHeld(setHeld), [])
  return held
}
