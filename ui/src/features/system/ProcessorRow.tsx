import { useTranslation } from 'react-i18next'
import type { Processor, ProcessorVerb } from '../../api/types'
import { Button } from '../../shared/Button'
import { count } from '../../shared/quantities'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { duration } from '../../shared/time'
import styles from './System.module.css'

const GLYPHS = {
  live: 'ok',
  behind: 'pending',
  paused: 'maint',
  resting: 'warn',
  idle: 'unknown',
} as const satisfies Record<string, GlyphName>
type State = keyof typeof GLYPHS

/** What is asked for in the row itself; the rest belongs to what stands beside. */
const OWN: readonly ProcessorVerb[] = ['pause', 'resume', 'rebuild']

interface Props {
  processor: Processor
  onAsk: (verb: ProcessorVerb) => void
}

export function ProcessorRow({ processor, onAsk }: Props) {
  const { t } = useTranslation()
  const { name, feature, state, version, position, lagEvents, lagMs, owner, parked, verbs } = processor
  const may = useCan()('system:execute')
  const shown: State = state in GLYPHS ? (state as State) : 'idle'
  return (
    <tr>
      <td>
        <b>{name}</b>
        {feature && <span className={styles.quiet}>{` · ${feature}`}</span>}
      </td>
      <td>
        <span className={styles.state} data-state={state}>
          <StatusGlyph name={GLYPHS[shown]} />
          {t(`system.state.${shown}`)}
        </span>
        {parked > 0 && (
          <span className={styles.warning}>
            <StatusGlyph name="warn" />
            {t('system.parkedEvents', { count: parked })}
          </span>
        )}
      </td>
      <td className={styles.quiet}>{version ?? '–'}</td>
      <td className={styles.number}>{count(position)}</td>
      <td className={styles.number}>
        {lagEvents === 0
          ? t('system.noLag')
          : t('system.lag', { count: lagEvents, events: count(lagEvents), time: duration(lagMs) })}
      </td>
      <td className={styles.quiet}>{owner ?? '–'}</td>
      <td className={styles.acts}>
        {may &&
          OWN.filter((verb) => verbs.includes(verb)).map((verb) => (
            <Button key={verb} aria-label={`${t(`system.verb.${verb}`)} ${name}`} onClick={() => onAsk(verb)}>
              {t(`system.verb.${verb}`)}
            </Button>
          ))}
      </td>
    </tr>
  )
}
