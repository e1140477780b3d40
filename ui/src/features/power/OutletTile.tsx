import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Outlet, Pdu } from '../../api/types'
import { useMayAct, useServerNow, useValue } from '../../live/hooks'
import { Icon } from '../../shared/Icon'
import { amps } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './OutletTile.module.css'
import { type TileStatus, useTileStatus } from './useTileStatus'

interface Props {
  outletKey: string
  pdu: Pdu
  selected: boolean
  /** `null` when this viewer or this PDU cannot switch. */
  onAsk: ((key: string) => void) | null
}

export function OutletTile({ outletKey, pdu, selected, onAsk }: Props) {
  const { t } = useTranslation()
  const outlet = useValue<Outlet>(outletKey)
  const status = useTileStatus(outletKey, outlet)
  const may = useMayAct()
  if (!outlet) return null
  const shared = {
    className: `${styles.outlet} ${selected ? styles.selected : ''}`,
    'data-status': status.kind,
    'aria-label': accessibleName(t, pdu, outlet, status),
  }
  const face = <Face outlet={outlet} status={status} />
  if (!onAsk || !may.ok)
    return (
      <Link to={`/ops/power/${pdu.id}`} {...shared}>
        {face}
      </Link>
    )
  // Not `disabled`: the tile that was just pressed keeps the focus.
  const busy = status.kind === 'pending' && !outlet.devicePending
  return (
    <button
      type="button"
      {...shared}
      aria-disabled={busy || undefined}
      onClick={() => busy || onAsk(outletKey)}
    >
      {face}
    </button>
  )
}

function Face({ outlet, status }: { outlet: Outlet; status: TileStatus }) {
  return (
    <>
      <span className={styles.name}>
        <span className={styles.number}>{outlet.number}</span>
        <b>{outlet.name}</b>
        {(outlet.protected || outlet.locked) && (
          <span className={styles.lock}>
            <Icon name="lock" small />
          </span>
        )}
      </span>
      <span className={styles.state}>
        <StatusGlyph name={status.glyph} />
        {status.word}
      </span>
      <span className={styles.amps} data-value>
        {status.kind === 'pending' ? <Elapsed since={status.since} /> : <Amps outlet={outlet} />}
      </span>
    </>
  )
}

function Amps({ outlet }: { outlet: Outlet }) {
  const { t } = useTranslation()
  if (outlet.currentDeciamps === null || outlet.state === 'OFF') return '–'
  return (
    <>
      {amps(outlet.currentDeciamps)}
      <small>{t('unit.amps')}</small>
    </>
  )
}

function Elapsed({ since }: { since: string }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000))
  return t('unit.seconds', { n: seconds })
}

function accessibleName(t: TFunction, pdu: Pdu, outlet: Outlet, status: TileStatus): string {
  const values = { pdu: pdu.name, number: outlet.number, name: outlet.name, state: status.spoken }
  const name =
    outlet.currentDeciamps === null
      ? t('outlet.nameNoAmps', values)
      : t('outlet.name', { ...values, amps: amps(outlet.currentDeciamps) })
  return outlet.protected ? `${name}, ${t('outlet.protected')}` : name
}
