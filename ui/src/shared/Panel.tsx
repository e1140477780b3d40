import { type ReactNode, type Ref, useId } from 'react'
import styles from './Panel.module.css'
import { StatusGlyph } from './StatusGlyph'

export type PanelState = 'data' | 'loading' | 'missing' | 'error' | 'stale' | 'past'

interface Props {
  title: ReactNode
  /** Age or a quiet fact beside the heading. */
  note?: ReactNode
  /** A choice beside the heading. */
  lead?: ReactNode
  /** Buttons at the right end of the heading. */
  end?: ReactNode
  state?: PanelState
  /** Over all columns of its page. */
  wide?: boolean
  className?: string | undefined
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** One panel: heading, age, content. Every state keeps its size. */
export function Panel(props: Props) {
  const { title, note, lead, end, state = 'data', wide = false, className = '', ref, children } = props
  const id = useId()
  return (
    <section
      ref={ref}
      className={`${styles.panel} ${className}`}
      data-state={state}
      data-wide={wide || undefined}
      aria-labelledby={id}
      aria-busy={state === 'loading'}
    >
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {lead}
        {note && <span className={styles.note}>{note}</span>}
        {end && <div className={styles.end}>{end}</div>}
      </header>
      {children}
    </section>
  )
}

interface NoticeProps {
  /** What is wrong in a word, with its shape. */
  word?: string
  tone?: 'warn' | 'stale'
  children: ReactNode
}

/** A line below the heading that says what is wrong and offers a way out. */
export function PanelNotice({ word, tone = 'warn', children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      {word && (
        <span className={styles.word} data-tone={tone}>
          <StatusGlyph name={tone} />
          {word}
        </span>
      )}
      {children}
    </div>
  )
}

/** The quiet middle of a panel without data. */
export function PanelMiddle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.middle}>
      <b>{title}</b>
      {children}
    </div>
  )
}
