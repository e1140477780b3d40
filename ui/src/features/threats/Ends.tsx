import { useTranslation } from 'react-i18next'
import { useShownNow } from '../../live/hooks'
import { duration, fullInstant } from '../../shared/time'

/** How long an address is still kept out. */
export function Ends({ expiresAt }: { expiresAt: string | null }) {
  const { t } = useTranslation()
  const now = useShownNow()
  if (expiresAt === null) return t('threats.endsNever')
  const left = Date.parse(expiresAt) - now
  return (
    <time dateTime={expiresAt} title={fullInstant(expiresAt)}>
      {left > 0 ? t('threats.endsIn', { duration: duration(left) }) : t('threats.ending')}
    </time>
  )
}
