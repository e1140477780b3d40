import { decimal } from './quantities'
import styles from './Segments.module.css'

interface Segment {
  readonly name: string
  readonly label: string
  /** How many there are. */
  readonly count?: number
}

interface Props {
  label: string
  segments: readonly Segment[]
  chosen: string
  onChoose: (name: string) => void
}

/** One of a few. */
export function Segments({ label, segments, chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {segments.map((segment) => (
        <button
          key={segment.name}
          type="button"
          aria-pressed={segment.name === chosen}
          onClick={() => onChoose(segment.name)}
        >
          {segment.label} {segment.count !== undefined && <b>{decimal(segment.count, 0)}</b>}
        </button>
      ))}
    </fieldset>
  )
}
