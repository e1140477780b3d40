import { useTranslation } from 'react-i18next'
import { useServerNow } from '../../live/hooks'
import { countdown, fullInstant } from '../../shared/time'

/** How long it still waits, ticking. */
export function Left({ until }: { until: string }) {
  const { t } = useTranslation()
  const left = Date.parse(until) - useServerNow()
  return (
    <time dateTime={until} title={fullInstant(until)}>
      {left > 0 ? t('approvals.left', { duration: countdown(left) }) : t('approvals.ending')}
    </time>
  )
}
