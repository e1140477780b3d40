import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outlet } from '../../api/types'
import { ConfirmRow, ReasonRow, Row, VerbRow } from '../../shared/mui/AskRows'
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
  const several = verbs.length > 1
  const mayDelay = outlet.capabilities.includes('delayed') && wish.verb !== 'cancel'
  return (
    <>
      <VerbRow
        verbs={verbs}
        chosen={wish.verb}
        nameOf={(verb) => t(`outlet.do.${verb}`)}
        onChoose={(verb) => set({ verb })}
      />
      {confirmed && (
        <ConfirmRow
          name={outlet.name}
          value={wish.confirm}
          joined={several}
          onChange={(confirm) => set({ confirm })}
        />
      )}
      <ReasonRow
        needed={confirmed}
        value={wish.reason}
        joined={several || confirmed}
        onChange={(reason) => set({ reason })}
      />
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
