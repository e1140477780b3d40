import Dialog from '@mui/material/Dialog'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button'
import styles from './AskDialog.module.css'
import { MuiRoot } from './MuiRoot'

interface Props {
  question: string
  /** Which object it is about. */
  where: string
  /** Terms and descriptions: what is known, and what is to be decided. */
  facts: ReactNode
  /** Why nothing can be sent just now. */
  warning: string | null
  /** Names the act and its object. */
  verb: string
  dangerous: boolean
  ready: boolean
  /** There is something to write or choose first, which has the focus then. */
  written?: boolean
  /** Instead of Cancel, where something was done already. */
  leave?: string
  onAct: () => void
  onClose: () => void
  /** Below the facts: what would happen, or why it was refused. */
  children?: ReactNode
}

/**
 * Asks before something is touched. Where there is nothing to write first, Cancel has the focus;
 * there is no form, so that Enter does nothing.
 */
export function AskDialog(props: Props) {
  const {
    question,
    where,
    facts,
    warning,
    verb,
    dangerous,
    ready,
    onAct,
    onClose,
    children,
    written = false,
    leave,
  } = props
  const { t } = useTranslation()
  const id = useId()
  return (
    <MuiRoot>
      <Dialog
        open
        onClose={onClose}
        maxWidth={false}
        aria-labelledby={id}
        slotProps={{
          paper: { className: styles.paper ?? '' },
          container: { className: styles.container ?? '' },
          backdrop: { className: styles.scrim ?? '' },
        }}
      >
        <header className={styles.head}>
          <h2 id={id}>{question}</h2>
          <span>{where}</span>
        </header>
        <dl className={styles.facts}>{facts}</dl>
        {children}
        {warning && <p className={styles.warning}>{warning}</p>}
        <footer className={styles.foot}>
          <Button autoFocus={!written} size="large" weight="strong" onClick={onClose}>
            {leave ?? t('action.cancel')}
          </Button>
          <Button size="large" weight={dangerous ? 'danger' : 'strong'} disabled={!ready} onClick={onAct}>
            {verb}
          </Button>
        </footer>
      </Dialog>
    </MuiRoot>
  )
}
