import OutlinedInput from '@mui/material/OutlinedInput'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { Outlet } from '../../api/types'
import { DriftMark } from '../../live/DriftMark'
import { useMayAct, useValue } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { amps } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { problemTitle } from '../../shared/spoken'
import styles from './OutletTableRow.module.css'
import { useTileStatus } from './useTileStatus'

interface Props {
  outletKey: string
  writable: boolean
}

/** Renaming and protecting change our label only; the row shows the answer when it comes back live. */
export function OutletTableRow({ outletKey, writable }: Props) {
  const { t } = useTranslation()
  const outlet = useValue<Outlet>(outletKey)
  const status = useTileStatus(outletKey, outlet)
  const may = useMayAct()
  const [name, setName] = useState<string | null>(null)
  const patch = useMutation({
    mutationFn: (body: { name?: string; protected?: boolean }) =>
      answer(
        api.PATCH('/api/v1/power/outlets/{id}', {
          params: { path: { id: outlet?.id ?? '' } },
          headers: { 'If-Match': `"${outlet?.version}"` },
          body,
        }),
      ),
    onSuccess: () => setName(null),
  })
  if (!outlet) return null
  const busy = !may.ok || patch.isPending
  const problem = patch.error ? problemOf(patch.error) : null
  return (
    <tr>
      <td>{outlet.number}</td>
      <td>
        {name === null ? (
          outlet.name
        ) : (
          <OutlinedInput
            value={name}
            autoFocus
            slotProps={{ input: { 'aria-label': t('pdu.name'), maxLength: 64 } }}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </td>
      <td className={styles.quiet}>{outlet.deviceName}</td>
      <td>
        <span className={styles.state}>
          <StatusGlyph name={status.glyph} />
          {status.word}
        </span>
        <DriftMark target={outletKey} />
      </td>
      <td>{`${amps(outlet.currentDeciamps)} ${t('unit.amps')}`}</td>
      <td className={styles.quiet}>{`${outlet.bank ?? '–'}, ${outlet.phase ?? '–'}`}</td>
      <td className={styles.quiet}>{outlet.protected ? t('outlet.protected') : '–'}</td>
      <td className={styles.actions}>
        {problem && <span role="alert">{problem.detail ?? problemTitle(problem)}</span>}
        {writable && name === null && (
          <>
            <Button weight="bare" disabled={busy} onClick={() => setName(outlet.name)}>
              {t('pdu.rename')}
            </Button>
            <Button
              weight="bare"
              disabled={busy}
              onClick={() => patch.mutate({ protected: !outlet.protected })}
            >
              {t(outlet.protected ? 'pdu.unprotect' : 'pdu.protect')}
            </Button>
          </>
        )}
        {name !== null && (
          <>
            <Button disabled={busy || !name.trim()} onClick={() => patch.mutate({ name: name.trim() })}>
              {t('pdu.save')}
            </Button>
            <Button weight="bare" onClick={() => setName(null)}>
              {t('action.cancel')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
