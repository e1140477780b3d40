import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { useAge, useHeld, useShownNow } from '../../live/hooks'
import { useSourceName } from '../../live/SourceName'
import { Panel, PanelNotice, type PanelState } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration, shortInstant } from '../../shared/time'
import styles from './AlertPage.module.css'
import { glyphOfAlert, isOver, severityOf, stateOf } from './words'

/** How it stands: the words of its source, and who knows. */
export function AlertStanding({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  const now = useShownNow()
  const age = useAge(useHeld(alert.key))
  const source = useSourceName(alert.source)
  const over = isOver(alert)
  const end = alert.resolvedAt ? Date.parse(alert.resolvedAt) : now
  const lasted = duration(end - Date.parse(alert.firstSeen))
  return (
    <Panel title={t('alerts.one')} state={state} className={state === 'stale' && !over ? styles.hatch : ''}>
      {state === 'stale' && !over && (
        <PanelNotice tone="stale" word={t('alerts.staleFor', { duration: duration(age.millis) })}>
          {t('alerts.silent', { name: source })}
        </PanelNotice>
      )}
      {alert.parked && (
        <PanelNotice word={t('alerts.parked')}>{t('alerts.parkedWhat', { count: 1 })}</PanelNotice>
      )}
      <p className={styles.standing} data-severity={over ? 'info' : severityOf(alert)}>
        <StatusGlyph name={glyphOfAlert(alert)} />
        {t(over ? 'alerts.recovered' : `alerts.severity.${severityOf(alert)}`)}
        <span>
          {over
            ? t('alerts.lasted', { at: shortInstant(alert.firstSeen), lasted })
            : t('alerts.sinceFor', { since: lasted })}
        </span>
      </p>
      {alert.message && <p className={styles.message}>{alert.message}</p>}
      <p className={styles.known}>
        {stateOf(alert) === 'open' ? t('alerts.nobody') : <Known alert={alert} />}
      </p>
    </Panel>
  )
}

function Known({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const { acked, resolvedAt, resolvedNote } = alert
  const at = shortInstant(acked?.at ?? resolvedAt ?? alert.lastSeen)
  const note = acked ? acked.note : resolvedNote
  return (
    <>
      {acked ? t('alerts.ackedBy', { by: acked.by, at }) : t('alerts.overAt', { at })}
      {note && (
        <>
          {': '}
          <q>{t('alerts.quoted', { note })}</q>
        </>
      )}
    </>
  )
}
