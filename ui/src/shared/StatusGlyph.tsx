import styles from './StatusGlyph.module.css'

export type GlyphName =
  | 'ok'
  | 'off'
  | 'crit'
  | 'warn'
  | 'info'
  | 'pending'
  | 'unknown'
  | 'stale'
  | 'maint'
  | 'check'

const FILLED: Partial<Record<GlyphName, string>> = {
  crit: 'M6 .6 11.8 11.2H.2Z',
  warn: 'M6 0 12 6 6 12 0 6Z',
  info: 'M1.5 1.5h9v9h-9Z',
  maint: 'M2.5 1.5h2.6v9H2.5ZM6.9 1.5h2.6v9H6.9Z',
}
const DRAWN: Partial<Record<GlyphName, string>> = {
  unknown: 'M3.4 4.1C3.4 2.5 4.5 1.4 6 1.4s2.7 1 2.7 2.5C8.7 5.8 6 5.7 6 7.9M6 9.5v1.6',
  stale: 'M1.25 1.25h9.5v9.5h-9.5ZM1.25 6 6 1.25M1.25 10.75l9.5-9.5M6 10.75 10.75 6',
  check: 'M1.5 6.5 4.5 9.5 10.5 2.5',
}

interface Props {
  name: GlyphName
  className?: string | undefined
}

/** The shape of a status. It never stands alone: the word is always beside it. */
export function StatusGlyph({ name, className = '' }: Props) {
  const filled = FILLED[name]
  const line = filled === undefined && name !== 'ok'
  return (
    <svg
      className={`${styles.glyph} ${line ? styles.line : ''} ${className}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {name === 'ok' && <circle cx="6" cy="6" r="4.5" />}
      {name === 'off' && <circle cx="6" cy="6" r="4.5" />}
      {name === 'pending' && <circle cx="6" cy="6" r="4.7" strokeDasharray="2.46 2.46" />}
      {(filled ?? DRAWN[name]) && <path d={filled ?? DRAWN[name]} />}
    </svg>
  )
}
