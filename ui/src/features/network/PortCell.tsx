import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PortSummary, Switch } from '../../api/types'
import { useValue } from '../../live/hooks'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useInstant } from '../../shared/useInstant'
import styles from './PortCell.module.css'
import { type PortStatus, usePortStatus } from './usePortStatus'

interface Props {
  portKey: string
  device: Switch
  /** The few characters there is room for. */
  face: string
  /** The one port of its faceplate that the Tab key reaches. */
  reached: boolean
  onFocus: () => void
}

/** One port of a faceplate: 24 px high, told by border, underline and shape, opened by a press. */
export function PortCell({ portKey, device, face, reached, onFocus }: Props) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const port = useValue<PortSummary>(portKey)
  const status = usePortStatus(portKey, port)
  if (!port) return null
  const name = accessibleName(t, device, port, status)
  const abnormal = status.glyph === 'warn' || status.glyph === 'crit'
  return (
    <Link
      to={keep(`/ops/network/${device.id}/ports/${port.number}`)}
      className={styles.port}
      data-status={status.kind}
      data-up={(port.adminState === 'UP' && port.operState === 'UP') || undefined}
      data-poe={port.poe?.status === 'DELIVERING' || undefined}
      aria-label={name}
      title={name}
      tabIndex={reached ? 0 : -1}
      onFocus={onFocus}
    >
      {face}
      {abnormal && <StatusGlyph name={status.glyph} className={styles.glyph} />}
    </Link>
  )
}

function accessibleName(
  t: TFunction,
  device: Switch,
  { number, label, poe }: PortSummary,
  { spoken }: PortStatus,
): string {
  const where = t('port.where', { switch: device.name, number })
  const power = poe?.status === 'DELIVERING' ? t('port.poeName') : null
  return [where, label, spoken, power].filter(Boolean).join(', ')
}
