import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outlet } from '../../api/types'
import styles from './OutletForm.module.css'
import { needsConfirmation, type Verb } from './verbs'

export interface Wish {
  readonly verb: Verb
  readonly delayed: boolean
  readonly reason: string
  readonly confirm: string
}

interface Props {
  outlet: Outlet
  verbs: readonly Verb[]
  wish: Wish
  onWish: (wish: Wish) => void
}

/** What the person decides and writes. No form element: Enter must never trigger the command. */
export function OutletForm({ outlet, verbs, wish, onWish }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part })
  const confirmed = needsConfirmation(outlet)
  const mayDelay = outlet.capabilities.includes('delayed') && wish.verb !== 'cancel'
  return (
    <>
      {verbs.length > 1 && (
        <Row label={t('outlet.action')} id={`${id}-verb`}>
          <RadioGroup
            row
            aria-labelledby={`${id}-verb`}
            value={wish.verb}
            onChange={(_, verb) => set({ verb: verb as Verb })}
          >
            {verbs.map((verb) => (
              <FormControlLabel key={verb} value={verb} control={<Radio />} label={t(`outlet.do.${verb}`)} />
            ))}
          </RadioGroup>
        </Row>
      )}
      {confirmed && (
        <Row label={t('outlet.confirm')} id={`${id}-confirm`} joined={verbs.length > 1}>
          <div className={styles.confirm}>
            <OutlinedInput
              value={wish.confirm}
              autoComplete="off"
              slotProps={{ input: { 'aria-labelledby': `${id}-confirm ${id}-help` } }}
              onChange={(event) => set({ confirm: event.target.value })}
            />
            <span id={`${id}-help`}>
              {wish.confirm === outlet.name
                ? t('outlet.confirmOk')
                : t('outlet.confirmHelp', { name: outlet.name })}
            </span>
          </div>
        </Row>
      )}
      <Row label={t('outlet.reason')} id={`${id}-reason`} joined={verbs.length > 1 || confirmed}>
        <OutlinedInput
          fullWidth
          value={wish.reason}
          placeholder={t(confirmed ? 'outlet.reasonNeeded' : 'outlet.reasonOptional')}
          slotProps={{ input: { 'aria-labelledby': `${id}-reason` } }}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </Row>
      {mayDelay && (
        <Row label={t('outlet.when')} id={`${id}-when`} joined>
          <RadioGroup
            row
            aria-labelledby={`${id}-when`}
            value={wish.delayed ? 'delayed' : 'now'}
            onChange={(_, when) => set({ delayed: when === 'delayed' })}
          >
            <FormControlLabel value="now" control={<Radio />} label={t('outlet.whenNow')} />
            <FormControlLabel value="delayed" control={<Radio />} label={t('outlet.whenDelayed')} />
          </RadioGroup>
        </Row>
      )}
    </>
  )
}

interface RowProps {
  label: string
  id: string
  /** Belongs to the row above: no line between them. */
  joined?: boolean
  children: ReactNode
}

function Row({ label, id, joined = false, children }: RowProps) {
  return (
    <>
      <dt id={id} className={styles.label} data-open={joined || undefined}>
        {label}
      </dt>
      <dd>{children}</dd>
    </>
  )
}
