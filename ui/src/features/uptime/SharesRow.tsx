import { useTranslation } from 'react-i18next'
import type { Monitor } from '../../api/types'
import { percent } from '../../shared/quantities'
import styles from './MonitorPage.module.css'
import { useView } from './useView'
import { shareOf, WINDOWS } from './words'

/** Availability of the four windows, each with the time nobody knows; pressing one explains it below. */
export function SharesRow({ monitor }: { monitor: Monitor }) {
  const { t } = useTranslation()
  const [window, choose] = useView('window')
  return (
    <ul className={styles.shares} aria-label={t('uptime.availability')}>
      {WINDOWS.map((name) => {
        const share = shareOf(monitor.uptime, name)
        const unknown = shareOf(monitor.unknown, name)
        return (
          <li key={name}>
            <button type="button" aria-pressed={name === (window ?? '30d')} onClick={() => choose(name)}>
              <span>{t(`uptime.window.${name}`)}</span>{' '}
              <b>
                {percent(share)} <small>{share !== null && t('unit.percent')}</small>
              </b>{' '}
              <span>{t('uptime.unknown', { share: percent(unknown) })}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
