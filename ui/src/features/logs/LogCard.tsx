import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useInstant } from '../../shared/useInstant'
import { HourBars } from './HourBars'
import styles from './LogCard.module.css'
import { useHours } from './useHours'

/** How much devices said in the last day. */
export function LogCard() {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const hours = useHours()
  const errors = hours?.items.reduce((sum, hour) => sum + hour.errors, 0) ?? 0
  return (
    <article className={styles.card} aria-busy={hours === undefined}>
      <header className={styles.head}>
        <span className={styles.word}>
          <StatusGlyph name={errors > 0 ? 'info' : 'ok'} />
          {t('logs.heading')}
        </span>
        <Link to={keep('/ops/logs')}>{t('action.open')}</Link>
      </header>
      <h3>{hours ? t('logs.linesToday', { count: hours.total, lines: count(hours.total) }) : '–'}</h3>
      <p>
        {errors > 0 ? (
          <Link to={keep('/ops/logs?max_severity=error')}>
            {t('logs.errorsToday', { count: errors, errors: count(errors) })}
          </Link>
        ) : (
          hours && t('logs.noErrors')
        )}
      </p>
      {hours && (
        <div className={styles.hours}>
          <HourBars hours={hours} />
          <p>
            <span>{t('logs.dayAgo')}</span>
            <span>{t('logs.now')}</span>
          </p>
        </div>
      )}
    </article>
  )
}
