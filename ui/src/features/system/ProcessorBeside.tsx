import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Processor, ProcessorVerb } from '../../api/types'
import { Button } from '../../shared/Button'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { clockTime } from '../../shared/time'
import styles from './System.module.css'

type Rebuild = NonNullable<Processor['rebuild']>

const STATES = ['building', 'comparing', 'ready', 'failed'] as const

interface Props {
  processor: Processor
  columns: number
  onAsk: (verb: ProcessorVerb) => void
}

/** The versions that stand beside the shown one: one being built or ready, and the one shown before. */
export function ProcessorBeside({ processor, columns, onAsk }: Props) {
  const { t } = useTranslation()
  const { name, rebuild, previous, verbs } = processor
  const may = useCan()('system:execute')
  const act = (verb: ProcessorVerb) =>
    may &&
    verbs.includes(verb) && (
      <Button
        aria-label={`${t(`system.verb.${verb}`)} ${name}`}
        weight={verb === 'switch' ? 'strong' : 'normal'}
        onClick={() => onAsk(verb)}
      >
        {t(`system.verb.${verb}`)}
      </Button>
    )
  return (
    <>
      {rebuild && (
        <tr className={styles.beside}>
          <td colSpan={columns}>
            <div>
              <b>{t('system.version', { version: rebuild.version })}</b>
              <Progress rebuild={rebuild} name={name} />
              <span className={styles.end}>
                {act('switch')}
                {act('discard')}
              </span>
            </div>
          </td>
        </tr>
      )}
      {previous && (
        <tr className={styles.beside}>
          <td colSpan={columns}>
            <div>
              <b>{t('system.version', { version: previous.version })}</b>
              <span className={styles.quiet}>
                {t(previous.followed ? 'system.previous' : 'system.previousOld', {
                  position: count(previous.position),
                })}
              </span>
              <span className={styles.end}>{act('switch-back')}</span>
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

function Progress({ rebuild, name }: { rebuild: Rebuild; name: string }) {
  const { t } = useTranslation()
  const { state, position, total, rate, startedAt, differences, failure, sample } = rebuild
  const shown = STATES.find((known) => known === state) ?? 'building'
  const percent = total === 0 ? 100 : Math.min(100, Math.floor((position / total) * 100))
  return (
    <>
      <span className={styles.state} data-state={state}>
        <StatusGlyph name={state === 'failed' ? 'crit' : state === 'ready' ? 'check' : 'pending'} />
        {t(`system.rebuild.${shown}`)}
      </span>
      {state === 'building' && (
        <>
          <progress
            className={styles.bar}
            aria-label={t('system.progress', { name })}
            style={{ '--p': `${percent}%` } as CSSProperties}
            max={100}
            value={percent}
          />
          <span className={styles.quiet}>
            {t('system.built', {
              percent,
              position: count(position),
              total: count(total),
              rate: count(rate),
              time: clockTime(startedAt),
            })}
          </span>
        </>
      )}
      {differences != null && (
        <span className={differences > 0 ? styles.warning : styles.quiet} title={sample.join(', ')}>
          {differences > 0 && <StatusGlyph name="warn" />}
          {t('system.differences', { count: differences })}
        </span>
      )}
      {failure && <span className={styles.cause}>{failure}</span>}
    </>
  )
}
