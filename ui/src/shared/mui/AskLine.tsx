import type { ReactNode } from 'react'
import { StatusGlyph } from '../StatusGlyph'
import styles from './AskLine.module.css'

/** Below the facts of a dialog: what would happen, or why it will not. */
export function AskLine({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>
}

/** Why something is refused; a screen reader says it at once. */
export function Refusal({ text }: { text: string }) {
  return (
    <span className={styles.refused} role="alert">
      <StatusGlyph name="crit" />
      {text}
    </span>
  )
}
