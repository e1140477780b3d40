import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { ReasonRow, Row } from '../../shared/mui/AskRows'
import styles from './BlockDialog.module.css'
import { ExpiryRow } from './ExpiryRow'
import type { Expiry } from './expiry'

export interface Wish {
  /** As typed: one address, or a network of at most 256 (IPv4) or a /64 (IPv6). */
  readonly ip: string
  /** Firewalls that are left alone. */
  readonly spared: readonly string[]
  readonly reason: string
  readonly expiry: Expiry
  /** As typed into a field of date and time, local. */
  readonly end: string
}

interface Props {
  /** The address is not the person's to choose. */
  fixed: boolean
  firewalls: readonly Source[]
  wish: Wish
  /** The typed end is no instant ahead. */
  bad: boolean
  onWish: (wish: Wish) => void
}

/** What the person decides and writes. No form element: Enter must never trigger the command. */
export function BlockForm({ fixed, firewalls, wish, bad, onWish }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part })
  const { spared } = wish
  const toggle = (source: string) =>
    set({ spared: spared.includes(source) ? spared.filter((one) => one !== source) : [...spared, source] })
  return (
    <>
      {!fixed && (
        <Row label={t('threats.address')} id={`${id}-ip`}>
          <div className={styles.address}>
            <OutlinedInput
              autoFocus
              value={wish.ip}
              autoComplete="off"
              spellCheck={false}
              slotProps={{ input: { 'aria-labelledby': `${id}-ip`, 'aria-describedby': `${id}-help` } }}
              onChange={(event) => set({ ip: event.target.value })}
            />
            <span id={`${id}-help`}>{t('threats.addressHelp')}</span>
          </div>
        </Row>
      )}
      {firewalls.length > 1 && (
        <Row label={t('threats.firewalls')} id={`${id}-on`} joined={!fixed}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
          <div role="group" aria-labelledby={`${id}-on`}>
            {firewalls.map(({ id: source, name }) => (
              <FormControlLabel
                key={source}
                control={<Checkbox checked={!spared.includes(source)} onChange={() => toggle(source)} />}
                label={name}
              />
            ))}
          </div>
        </Row>
      )}
      <ReasonRow
        needed
        value={wish.reason}
        joined={!fixed || firewalls.length > 1}
        onChange={(reason) => set({ reason })}
      />
      <ExpiryRow expiry={wish.expiry} end={wish.end} bad={bad} onChange={set} />
    </>
  )
}
