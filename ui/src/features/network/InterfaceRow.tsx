import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Port, PortSummary } from '../../api/types'
import { DriftMark } from '../../live/DriftMark'
import { useMayAct, useValue } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { bitRate, count, speed, watts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { problemTitle } from '../../shared/spoken'
import { useInstant } from '../../shared/useInstant'
import styles from './InterfaceRow.module.css'
import { LONGEST_LABEL, useDescribe } from './useDescribe'
import { usePortStatus } from './usePortStatus'
import { overlaid } from './usePorts'
import { nameOf, verbsFor } from './verbs'

interface Props {
  port: Port
  writable: boolean
  /** `null` for whom it is not permitted. */
  onAct: ((key: string) => void) | null
}

/** One interface: what was read, what is pending, and our words about it. */
export function InterfaceRow({ port: read, writable, onAct }: Props) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const port = overlaid(read, useValue<PortSummary>(read.key))
  const status = usePortStatus(port.key, port)
  const may = useMayAct()
  const [label, setLabel] = useState<string | null>(null)
  const describe = useDescribe(port, () => setLabel(null))
  const busy = !may.ok || describe.isPending
  const problem = describe.error ? problemOf(describe.error) : null
  const named = { name: nameOf(port) }
  return (
    <tr>
      <td>
        <Link to={keep(`/ops/network/${port.switchId}/ports/${port.number}`)} className={styles.number}>
          {port.number}
        </Link>
      </td>
      <td>
        {label === null ? (
          (port.label ?? <span className={styles.quiet}>{port.name}</span>)
        ) : (
          <OutlinedInput
            value={label}
            autoFocus
            slotProps={{ input: { 'aria-label': t('port.label'), maxLength: LONGEST_LABEL } }}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
        {port.protected && <span className={styles.mark}>{t('port.protected')}</span>}
        {port.management && <span className={styles.mark}>{t('port.ourWay')}</span>}
      </td>
      <td>
        <span className={styles.state} data-status={status.kind}>
          <StatusGlyph name={status.glyph} />
          {status.word}
        </span>
        <DriftMark target={port.key} />
      </td>
      <td className={styles.right}>{port.operState === 'UP' ? speed(port.speedBps) : '–'}</td>
      <Rate bps={port.operState === 'UP' ? port.rxBps : null} />
      <Rate bps={port.operState === 'UP' ? port.txBps : null} />
      <td className={port.hasErrors ? styles.trouble : styles.right}>{errorsOf(port)}</td>
      <td className={styles.right}>{port.discardsPerHour === null ? '–' : count(port.discardsPerHour)}</td>
      <td className={styles.right}>
        <Power poe={port.poe} />
      </td>
      <td className={styles.quiet}>{port.neighbor?.name ?? '–'}</td>
      <td className={styles.actions}>
        {problem && <span role="alert">{problem.detail ?? problemTitle(problem)}</span>}
        {label !== null ? (
          <>
            <Button disabled={busy || !label.trim()} onClick={() => describe.mutate({ label: label.trim() })}>
              {t('port.save')}
            </Button>
            <Button weight="bare" onClick={() => setLabel(null)}>
              {t('action.cancel')}
            </Button>
          </>
        ) : (
          <>
            {writable && (
              <Button
                weight="bare"
                disabled={busy}
                aria-label={t('port.renameNamed', named)}
                onClick={() => setLabel(port.label ?? '')}
              >
                {t('port.rename')}
              </Button>
            )}
            {onAct && verbsFor(port).length > 0 && (
              <Button
                disabled={!may.ok || port.pending !== null}
                aria-label={t('port.actNamed', named)}
                onClick={() => onAct(port.key)}
              >
                {t('port.act')}
              </Button>
            )}
          </>
        )}
      </td>
    </tr>
  )
}

/** What a port draws; where that is not measured, in words whether it feeds anything. */
function Power({ poe }: Pick<Port, 'poe'>) {
  const { t } = useTranslation()
  if (!poe) return '–'
  if (poe.powerMilliwatts === null) return <small>{t(`port.power.${poe.status}`)}</small>
  return (
    <>
      {watts(poe.powerMilliwatts)} <small>{t('unit.watts')}</small>
    </>
  )
}

function Rate({ bps }: { bps: number | null }) {
  const { value, unit } = bitRate(bps)
  return (
    <td className={styles.right}>
      {value} <small>{unit}</small>
    </td>
  )
}

/** In both directions, over the last hour. */
function errorsOf({ rxErrorsPerHour: rx, txErrorsPerHour: tx }: Port): string {
  return rx === null && tx === null ? '–' : count((rx ?? 0) + (tx ?? 0))
}
