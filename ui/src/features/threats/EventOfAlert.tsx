import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { ButtonLink } from '../../shared/Button'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'

const THREAT = 'threat/'

/** Leads from an alert to the security event it was raised for. */
export function EventOfAlert({ alert }: { alert: Alert }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const can = useCan()
  const key = alert.labels.threat
  if (!key?.startsWith(THREAT) || !can('security:read')) return null
  return (
    <ButtonLink to={keep(`/ops/security/events/${key.slice(THREAT.length)}`)} size="medium">
      {t('threats.itsEvent')}
    </ButtonLink>
  )
}
