import type { Kind, Problem } from '../../api/types'
import type { Draft } from './draft'

/** What every step of the wizard gets. */
export interface StepProps {
  kind: Kind
  draft: Draft
  onChange: (draft: Draft) => void
  /** Paths of what is needed and still empty, once Next was pressed. */
  lacks: readonly string[]
  /** The refusal of the last attempt to save. */
  problem: Problem | null
}
