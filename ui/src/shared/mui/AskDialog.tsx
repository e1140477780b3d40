import Dialog from '@mui/material/Dialog'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { HeldError, problemOf } from '../../api/problem'
import type { DryRun } from '../../api/types'
import { Button } from '../Button'
import { HeldNotice } from '../HeldNotice'
import { ProblemAlert } from '../ProblemAlert'
import { StatusGlyph } from '../StatusGlyph'
import type { Rehearsal } from '../useRehearsal'
import styles from './AskDialog.module.css'
import { MuiRoot } from './MuiRoot'

interface Props {
  question: string
  /** Which object it is about. */
  where: string
  /** Above the facts: what has to be chosen before anything can be said of it. */
  choice?: ReactNode
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
  /** What the server says would happen; nothing is sent that it would refuse. */
  rehearsal?: Rehearsal
  /** Why what was sent from here is not done: the server refused it, or it waits for a second person. */
  error: Error | null
  /** The dialog says itself why the server refused, or would refuse. */
  saysWhy?: boolean
  onAct: () => void
  onClose: () => void
  /** Below the facts: what would happen, or why it was refused. */
  children?: ReactNode
}

/**
 * Asks before something is touched. Where there is nothing to write first, Cancel has the focus;
 * there is no form, so that Enter does nothing. What needs a second person is requested instead, and once it
 * waits for them there is nothing more to do here.
 */
export function AskDialog(props: Props) {
  const { question, where, choice, facts, warning, onClose, children, rehearsal, error } = props
  const id = useId()
  const held = error instanceof HeldError
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
        {held ? (
          <HeldNotice />
        ) : (
          <>
            {choice}
            <dl className={styles.facts}>{facts}</dl>
            {children}
            {!props.saysWhy && <Refused rehearsal={rehearsal} error={error} />}
            <Approval dryRun={rehearsal?.data} />
            {warning && <p className={styles.warning}>{warning}</p>}
          </>
        )}
        {held ? <Leave onClose={onClose} /> : <Foot {...props} />}
      </Dialog>
    </MuiRoot>
  )
}

const needsApproval = (dryRun: DryRun | undefined) => dryRun?.approval?.required === true

/** Says beforehand that it will wait. */
function Approval({ dryRun }: { dryRun: DryRun | undefined }) {
  const { t } = useTranslation()
  if (!needsApproval(dryRun)) return null
  return (
    <p className={styles.approval}>
      <StatusGlyph name="pending" />
      {t('held.before', { count: dryRun?.approval?.minutes ?? 0 })}
    </p>
  )
}

function Refused({ rehearsal, error }: { rehearsal: Rehearsal | undefined; error: Error | null }) {
  const why = error ?? rehearsal?.error
  const problem = why ? problemOf(why) : rehearsal?.data?.problem
  return problem ? <ProblemAlert problem={problem} /> : null
}

function Foot({ verb, dangerous, ready, written = false, leave, rehearsal, onAct, onClose }: Props) {
  const { t } = useTranslation()
  const accepted = rehearsal === undefined || rehearsal.data?.accepted === true
  return (
    <footer className={styles.foot}>
      <Button autoFocus={!written} size="large" weight="strong" onClick={onClose}>
        {leave ?? t('action.cancel')}
      </Button>
      <Button
        size="large"
        weight={dangerous ? 'danger' : 'strong'}
        disabled={!ready || !accepted}
        onClick={onAct}
      >
        {needsApproval(rehearsal?.data) ? t('held.request') : verb}
      </Button>
    </footer>
  )
}

function Leave({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <footer className={styles.foot}>
      <Button autoFocus size="large" weight="strong" onClick={onClose}>
        {t('action.close')}
      </Button>
    </footer>
  )
}
