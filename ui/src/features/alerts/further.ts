import type { ReactNode } from 'react'
import type { Alert } from '../../api/types'

/** What other features offer about an alert. */
export type Further = (alert: Alert) => {
  /** What can be done, such as keeping an attacker out. */
  readonly acts: ReactNode
  /** Where more is told. */
  readonly leads: ReactNode
}
