import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { useAge, useHeld, useMayAct, useShownNow } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { Button, ButtonLink } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, clockTime, duration, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { AcknowledgedLine } from './AcknowledgedLine'
import styles from './AlertCard.module.css'
import type { Further } from './further'
import type { Verb } from './verbs'
import { glyphOfAlert, isOver, severityOf, stateOf } from './words'

interface Props {
  alert: Alert
  chosen: boolean
  /** `null` when this viewer may not, or in the past. */
  onAsk: ((verb: Verb) => void) | null
  further: ReturnType<Further> | undefined
}

/** One alert on the command center: how bad, since when, of what, who knows, and whether its source was told. */
export function AlertCard({ alert, chosen, onAsk, further }: Props) {
  const { t } = useTranslation()
  const may = useMayAct()
  const { keep } = useInstant()
  const held = useHeld(alert.key)
  const age = useAge(held)
  const over = isOver(alert)
  const state = stateOf(alert)
  const stale = held !== undefined && !over && age.freshness === 'stale'
  return (
    <article
      className={`${styles.card} ${chosen ? styles.chosen : ''} ${stale ? styles.stale : ''}`}
      data-severity={over ? 'info' : severityOf(alert)}
      data-known={state !== 'open' || undefined}
      aria-current={chosen || undefined}
    >
      <header className={styles.head}>
        <span className={styles.word}>
          <StatusGlyph name={glyphOfAlert(alert)} />
          {t(over ? 'alerts.recovered' : `alerts.severity.${severityOf(alert)}`)}
        </span>
        <span className={styles.source}>
          <SourceName id={alert.source} />
        </span>
        {stale && (
          <span className={styles.old}>
            <StatusGlyph name="stale" />
            {t('alerts.stale')}
          </span>
        )}
        <Since alert={alert} />
      </header>
      <h3 title={alert.title}>
        {alert.title}
        {alert.target && ` → ${alert.target.name}`}
      </h3>
      <p title={alert.message}>{alert.message || '–'}</p>
      <p className={styles.second}>
        {over ? (
          <Over alert={alert} />
        ) : (
          <AcknowledgedLine alert={alert} unknown={<LastSeen alert={alert} />} />
        )}
      </p>
      <div className={styles.acts}>
        {further?.acts}
        {onAsk && state === 'open' && (
          <Button disabled={!may.ok} onClick={() => onAsk('ack')}>
            {t('alerts.ack')} <Hidden>{alert.title}</Hidden>
          </Button>
        )}
        {onAsk && state === 'acked' && (
          <Button className={styles.second} disabled={!may.ok} onClick={() => onAsk('unack')}>
            {t('alerts.unack')} <Hidden>{alert.title}</Hidden>
          </Button>
        )}
        {further?.leads}
        <ButtonLink to={keep(`/ops/alerts/${alert.id}`)} weight="bare">
          {t('action.open')} <Hidden>{alert.title}</Hidden>
        </ButtonLink>
      </div>
    </article>
  )
}

function Since({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const now = useShownNow()
  const from = isOver(alert) ? (alert.resolvedAt ?? alert.lastSeen) : alert.firstSeen
  const full = fullInstant(from)
  return (
    <span className={styles.since} title={isOver(alert) ? full : t('alerts.sinceFull', { instant: full })}>
      <span className={styles.phone}>
        <SourceName id={alert.source} />
        {' · '}
      </span>
      {alert.count > 1 && (
        <>
          <b>{`×${alert.count}`}</b>
          {' · '}
        </>
      )}
      {duration(now - Date.parse(from))}
    </span>
  )
}

function LastSeen({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const now = useShownNow()
  return t('alerts.lastSeen', { ago: ago(now - Date.parse(alert.lastSeen)) })
}

function Over({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const from = clockTime(alert.firstSeen)
  return t('alerts.fromTo', { from, to: clockTime(alert.resolvedAt ?? alert.lastSeen) })
}
