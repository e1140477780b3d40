import { useTranslation } from 'react-i18next'
import type { Monitor } from '../../api/types'
import { percent } from '../../shared/quantities'
import styles from './UptimePage.module.css'
import { shareOf, type Window } from './words'

/** How much of a window it was up; beside it how much of that nobody knows. */
export function Share({ monitor, window }: { monitor: Monitor; window: Window }) {
  const { t } = useTranslation()
  const known = shareOf(monitor.uptime, window)
  const unknown = shareOf(monitor.unknown, window)
  return (
    <>
      {known === null ? '–' : `${percent(known)} ${t('unit.percent')}`}
      {unknown !== null && unknown > 0 && (
        <small className={styles.unknown} title={t('uptime.unknownWhat')}>
          {t('uptime.unknown', { share: percent(unknown) })}
        </small>
      )}
    </>
  )
}
