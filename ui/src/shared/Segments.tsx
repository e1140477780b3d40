import styles from './Segments.module.css'

interface Props {
  label: string
  segments: readonly { readonly name: string; readonly label: string }[]
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
          {segment.label}
        </button>
      ))}
    </fieldset>
  )
}
