import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PortSummary, Switch } from '../../api/types'
import { useKeys, useValues } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useInstant } from '../../shared/useInstant'
import styles from './TroubleLink.module.css'
import { isTroubled } from './trouble'

/** How many ports are in trouble: one leads to itself, several to their list. Nothing where all is well. */
export function TroubleLink({ device }: { device: Switch }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const ports = useValues<PortSummary>(useKeys(`port/${device.id}/`))
  const troubled = ports.filter((port) => port !== undefined && isTroubled(port))
  const [first] = troubled
  if (!first) return null
  const single = troubled.length === 1
  const path = single
    ? `/ops/network/${device.id}/ports/${first.number}`
    : `/ops/network/${device.id}?show=troubled`
  return (
    <Link to={keep(path)} className={styles.trouble}>
      <StatusGlyph name="warn" />
      <span>
        {t('network.troubled', { count: troubled.length })}
        {single && (
          <span className={styles.which}>
            {` · ${t(first.hasErrors ? 'network.troubledErrors' : 'network.troubledFault', { number: first.number })}`}
          </span>
        )}
      </span>
    </Link>
  )
}
