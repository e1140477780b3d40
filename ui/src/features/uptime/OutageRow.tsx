import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Outage } from '../../api/types'
import { useShownNow } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { duration, fullInstant, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './OutagesPanel.module.css'
import { originOf } from './words'

/** One outage; its beginning leads to how everything was then. */
export function OutageRow({ outage, named }: { outage: Outage; named: boolean }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const now = useShownNow()
  const { from, to, rawStatus, reply } = outage
  const lasted = (to === null ? now : Date.parse(to)) - Date.parse(from)
  return (
    <tr className={styles.row} data-open={to === null || undefined}>
      {named && (
        <td>
          <Link className={styles.name} to={keep(`/ops/uptime/${outage.monitorId}`)}>
            {outage.monitorName}
          </Link>
        </td>
      )}
      <td>
        <Link to={`/ops?${new URLSearchParams({ at: from })}`} title={fullInstant(from)}>
          {shortInstant(from)}
        </Link>
      </td>
      <td title={to === null ? undefined : fullInstant(to)}>
        {to === null ? (
          <span className={styles.open}>
            <StatusGlyph name="crit" />
            {t('uptime.stillDown')}
          </span>
        ) : (
          shortInstant(to)
        )}
      </td>
      <td>{duration(lasted)}</td>
      <td className={styles.cause} title={reply ?? undefined}>
        {rawStatus}
        {reply && <span>{reply}</span>}
      </td>
      <td className={styles.quiet}>{t(`uptime.origin.${originOf(outage.origin)}`)}</td>
    </tr>
  )
}
