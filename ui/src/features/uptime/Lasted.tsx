import { useTranslation } from 'react-i18next'
import type { LastOutage } from '../../api/types'
import { duration, fullInstant, shortInstant } from '../../shared/time'

/** When it was last down, and how long. */
export function Lasted({ outage }: { outage: LastOutage | null }) {
  const { t } = useTranslation()
  if (outage === null) return t('uptime.noOutage')
  const from = shortInstant(outage.from)
  const text =
    outage.durationSeconds === null || outage.to === null
      ? t('uptime.outageNow', { from })
      : t('uptime.outage', { from, lasted: duration(outage.durationSeconds * 1000) })
  return <span title={fullInstant(outage.from)}>{text}</span>
}
