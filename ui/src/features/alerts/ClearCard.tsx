import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Alert } from '../../api/types'
import { useLive } from '../../live/context'
import { useShownNow } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, duration, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './AlertCard.module.css'
import { type AlertSource, isSilent } from './useAlertSources'
import { endOf } from './useRecovered'

interface Props {
  clear: AlertSource
  /** What recovered last of this source. */
  last: Alert | undefined
}

/** A source that says nothing is wrong; one that is silent says nothing at all. */
export function ClearCard({ clear, last }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const now = useShownNow()
  const { keep } = useInstant()
  const silent = !past && isSilent(clear)
  return (
    <article className={`${styles.card} ${styles.clear} ${silent ? styles.stale : ''}`}>
      <header className={styles.head}>
        <span className={`${styles.word} ${styles.quietWord}`}>
          <StatusGlyph name={silent ? 'stale' : 'ok'} />
          {clear.source.name}
        </span>
        <span className={styles.none}>{t('alerts.noneOpen')}</span>
      </header>
      <h3>
        {t(silent ? 'alerts.lastClear' : 'alerts.allClear')}{' '}
        {last && <span>{duration(now - endOf(last))}</span>}
      </h3>
      <p>
        {last ? (
          <Link to={keep(`/ops/alerts/${last.id}`)}>
            {t('alerts.lastOne', { title: last.title, at: shortInstant(endOf(last)) })}
          </Link>
        ) : (
          t('alerts.nothingYet')
        )}
      </p>
      {!past && (
        <p className={styles.second}>
          {clear.at === null ? t('alerts.neverHeard') : t('alerts.checked', { ago: ago(now - clear.at) })}
        </p>
      )}
    </article>
  )
}
