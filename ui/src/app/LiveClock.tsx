import { useTranslation } from 'react-i18next'
import { useLink, useServerNow } from '../live/hooks'
import { seconds } from '../shared/quantities'
import { StatusGlyph } from '../shared/StatusGlyph'
import { clockTime, zoneOffset } from '../shared/time'
import styles from './LiveClock.module.css'

/** Link state, lag and the server's time, on every page but the command center. */
export function LiveClock() {
  const { t } = useTranslation()
  const link = useLink()
  const now = useServerNow()
  return (
    <span className={styles.clock} data-link={link.kind}>
      <StatusGlyph name={link.kind === 'live' ? 'ok' : link.kind === 'lost' ? 'stale' : 'pending'} />
      <span>
        {t(`link.${link.kind}`)} {link.kind === 'live' && seconds(link.lagMillis)}
      </span>
      <b>{clockTime(now)}</b>
      <span className={styles.zone}>{zoneOffset(now)}</span>
    </span>
  )
}
