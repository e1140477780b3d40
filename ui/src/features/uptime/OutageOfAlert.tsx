import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { ButtonLink } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'

const MONITOR = 'monitor/'

/** Leads from an alert of a monitor to its outages. */
export function OutageOfAlert({ alert, size = 'small' }: { alert: Alert; size?: 'small' | 'medium' }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const can = useCan()
  const { target } = alert
  if (!target?.key.startsWith(MONITOR) || !can('network:read')) return null
  const id = target.key.slice(MONITOR.length).replace('/', ':')
  return (
    <ButtonLink
      to={`${keep(`/ops/uptime/${id}`)}#outages`}
      size={size}
      weight={size === 'small' ? 'bare' : 'normal'}
    >
      {t('uptime.outageOf')} <Hidden>{target.name}</Hidden>
    </ButtonLink>
  )
}
