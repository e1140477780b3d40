import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { countsOf } from '../impact'
import { shortInstant } from '../time'
import styles from './AskDialog.module.css'

const LONGEST_REASON = 500

interface LastChange {
  readonly at: string
  /** Nobody of us, where the device changed by itself. */
  readonly by: string | null
  readonly reason: string | null
}

/** Something known before one decides. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

interface LastProps {
  last: LastChange | null | undefined
  /** That nobody is known to have changed it. */
  none: string
}

/** Who touched it last, when and why. */
export function LastFact({ last, none }: LastProps) {
  const { t } = useTranslation()
  return (
    <Fact label={t('ask.last')}>
      {last?.by ? (
        <>
          {t('ask.lastBy', { by: last.by, at: shortInstant(last.at) })}
          {last.reason && <span className={styles.quiet}>{` · “${last.reason}”`}</span>}
        </>
      ) : (
        <span className={styles.quiet}>{none}</span>
      )}
    </Fact>
  )
}

/** What goes down with it, by the server's rehearsal; nothing where nothing does. */
export function TakesDownFact({ impact }: { impact: Record<string, unknown> | null }) {
  const { t } = useTranslation()
  const affected = countsOf(impact)
  if (affected.length === 0) return null
  return (
    <Fact label={t('ask.takesDown')}>
      <ul className={styles.hit}>
        {affected.map(({ type, count }) => (
          <li key={type}>
            <b>{count}</b>
            {type}
          </li>
        ))}
      </ul>
    </Fact>
  )
}

interface RowProps {
  label: string
  id: string
  /** Belongs to the row above: no line between them. */
  joined?: boolean
  children: ReactNode
}

/** Something to be decided; the label names its control by the id. */
export function Row({ label, id, joined = false, children }: RowProps) {
  return (
    <>
      <dt id={id} className={styles.label} data-open={joined || undefined}>
        {label}
      </dt>
      <dd>{children}</dd>
    </>
  )
}

interface VerbProps<V extends string> {
  verbs: readonly V[]
  chosen: V
  nameOf: (verb: V) => string
  onChoose: (verb: V) => void
}

/** What is to be done, where there is a choice. */
export function VerbRow<V extends string>({ verbs, chosen, nameOf, onChoose }: VerbProps<V>) {
  const { t } = useTranslation()
  const id = useId()
  if (verbs.length < 2) return null
  return (
    <Row label={t('ask.action')} id={id}>
      <RadioGroup row aria-labelledby={id} value={chosen} onChange={(_, verb) => onChoose(verb as V)}>
        {verbs.map((verb) => (
          <FormControlLabel key={verb} value={verb} control={<Radio />} label={nameOf(verb)} />
        ))}
      </RadioGroup>
    </Row>
  )
}

interface WrittenProps {
  value: string
  joined: boolean
  onChange: (value: string) => void
}

/** The name of what is protected, or how many it is about, typed by hand. */
export function ConfirmRow({ name, value, joined, onChange }: WrittenProps & { name: string }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Row label={t('ask.confirm')} id={id} joined={joined}>
      <div className={styles.confirm}>
        <OutlinedInput
          value={value}
          autoComplete="off"
          slotProps={{ input: { 'aria-labelledby': `${id} ${id}-help` } }}
          onChange={(event) => onChange(event.target.value)}
        />
        <span id={`${id}-help`}>{value === name ? t('ask.confirmOk') : t('ask.confirmHelp', { name })}</span>
      </div>
    </Row>
  )
}

interface WordsProps extends Omit<WrittenProps, 'joined'> {
  label?: string
  joined?: boolean
  needed: boolean
  /** Has the focus when the dialog opens. */
  first?: boolean
}

/** Why it is done, or what there is to say; the history keeps it. */
export function ReasonRow({ label, needed, value, joined = false, first = false, onChange }: WordsProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Row label={label ?? t('ask.reason')} id={id} joined={joined}>
      <OutlinedInput
        fullWidth
        autoFocus={first}
        value={value}
        placeholder={t(needed ? 'ask.reasonNeeded' : 'ask.reasonOptional')}
        slotProps={{ input: { 'aria-labelledby': id, maxLength: LONGEST_REASON } }}
        onChange={(event) => onChange(event.target.value)}
      />
    </Row>
  )
}
