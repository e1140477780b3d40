import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { useServerNow } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { Fact } from '../../shared/mui/AskRows'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, duration } from '../../shared/time'
import { AcknowledgedLine } from './AcknowledgedLine'
import styles from './AlertForm.module.css'
import { glyphOfAlert, severityOf } from './words'

const NAMED = 4

/** What is known before one decides. */
export function AskedFacts({ alerts }: { alerts: readonly Alert[] }) {
  const [first] = alerts
  if (!first) return null
  return alerts.length > 1 ? <Many alerts={alerts} /> : <One alert={first} />
}

function One({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const since = duration(now - Date.parse(alert.firstSeen))
  return (
    <>
      <Fact label={t('ask.now')}>
        <div className={styles.now} data-severity={severityOf(alert)}>
          <StatusGlyph name={glyphOfAlert(alert)} />
          <b>{t(`alerts.severity.${severityOf(alert)}`)}</b>
          <span>{`· ${t('alerts.sinceFor', { since })} · `}</span>
          <span>
            {t('alerts.seenBy', { ago: ago(now - Date.parse(alert.lastSeen)) })}{' '}
            <SourceName id={alert.source} />
          </span>
        </div>
      </Fact>
      {alert.message && <Fact label={t('alerts.message')}>{alert.message}</Fact>}
      {alert.acked && (
        <Fact label={t('alerts.acknowledged')}>
          <AcknowledgedLine alert={alert} unknown={null} />
          {alert.acked.note && t('alerts.quoted', { note: alert.acked.note })}
        </Fact>
      )}
    </>
  )
}

function Many({ alerts }: { alerts: readonly Alert[] }) {
  const { t } = useTranslation()
  const more = alerts.length - NAMED
  return (
    <Fact label={t('alerts.heading')}>
      <ul>
        {alerts.slice(0, NAMED).map((alert) => (
          <li key={alert.key} className={styles.now} data-severity={severityOf(alert)}>
            <StatusGlyph name={glyphOfAlert(alert)} />
            {alert.target ? `${alert.title} → ${alert.target.name}` : alert.title}
          </li>
        ))}
        {more > 0 && <li className={styles.quiet}>{t('alerts.more', { count: more })}</li>}
      </ul>
    </Fact>
  )
}
