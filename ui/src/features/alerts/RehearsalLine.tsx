import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Alert } from '../../api/types'
import { SourceName } from '../../live/SourceName'
import { AskLine, Refusal } from '../../shared/mui/AskLine'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { problemTitle } from '../../shared/spoken'
import type { Said } from './handling'
import styles from './RehearsalLine.module.css'
import type { Verb } from './verbs'

interface Props {
  verb: Verb
  alerts: readonly Alert[]
  /** Everything is written that is needed. */
  complete: boolean
  rehearsed: Said | undefined
  /** What became of it, once it was said. */
  said: Said | undefined
  error: Error | null
}

/** What the server says would happen, or what became of it where some of it was refused. */
export function RehearsalLine({ verb, alerts, complete, rehearsed, said, error }: Props) {
  const { t } = useTranslation()
  const shown = said ?? (complete ? rehearsed : undefined)
  const word = said ? 'alerts.outcome' : 'ask.dryRun'
  return (
    <AskLine>
      <p>
        <span>{t(word)}</span>
        {error && complete ? (
          <Refusal text={problemOf(error).detail ?? problemTitle(problemOf(error))} />
        ) : shown ? (
          <Outcome said={shown} alerts={alerts} />
        ) : (
          <span>
            {t(complete ? 'ask.dryRunning' : verb === 'note' ? 'alerts.writeFirst' : 'alerts.reasonFirst')}
          </span>
        )}
      </p>
      {shown && shown.refused.length > 0 && alerts.length > 1 && (
        <ul className={styles.refused}>
          {shown.refused.map(({ id, error: why }) => (
            <li key={id}>
              <StatusGlyph name="crit" />
              {t('alerts.refusedOne', { name: alerts.find((alert) => alert.id === id)?.title ?? id, why })}
            </li>
          ))}
        </ul>
      )}
    </AskLine>
  )
}

function Outcome({ said, alerts }: { said: Said; alerts: readonly Alert[] }) {
  const { t } = useTranslation()
  const [first] = alerts
  const [refused] = said.refused
  if (alerts.length > 1) return <span>{t('alerts.ofMany', { done: said.done, count: alerts.length })}</span>
  if (refused) return <Refusal text={refused.error} />
  return (
    <>
      <code>{said.events[0] ?? '–'}</code>
      {said.events.includes('WriteBackRequested') && first && (
        <span>
          {'→ '}
          <SourceName id={first.source} /> {t('alerts.isTold')}
        </span>
      )}
    </>
  )
}
