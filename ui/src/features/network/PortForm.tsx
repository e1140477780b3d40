import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port } from '../../api/types'
import { ConfirmRow, ReasonRow, Row, VerbRow } from '../../shared/mui/AskRows'
import styles from './PortDialog.module.css'
import { isPause, nameOf, PAUSE, pauses, type Verb } from './verbs'

export interface Wish {
  readonly verb: Verb
  /** As typed. */
  readonly seconds: string
  readonly reason: string
  readonly confirm: string
}

interface Props {
  port: Port
  verbs: readonly Verb[]
  wish: Wish
  onWish: (wish: Wish) => void
}

/** What the person decides and writes. No form element: Enter must never trigger the command. */
export function PortForm({ port, verbs, wish, onWish }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part })
  const several = verbs.length > 1
  const valid = isPause(Number(wish.seconds))
  return (
    <>
      <VerbRow
        verbs={verbs}
        chosen={wish.verb}
        nameOf={(verb) => t(`port.do.${verb}`)}
        onChoose={(verb) => set({ verb })}
      />
      {pauses(wish.verb) && (
        <Row label={t('port.pause')} id={`${id}-pause`} joined={several}>
          <div className={styles.pause}>
            <OutlinedInput
              value={wish.seconds}
              error={!valid}
              slotProps={{
                input: { inputMode: 'numeric', 'aria-labelledby': `${id}-pause ${id}-pause-help` },
              }}
              onChange={(event) => set({ seconds: event.target.value })}
            />
            <span id={`${id}-pause-help`}>
              {t('port.pauseHelp', { least: PAUSE.shortest, most: PAUSE.longest })}
            </span>
          </div>
        </Row>
      )}
      {port.protected && (
        <ConfirmRow
          name={nameOf(port)}
          value={wish.confirm}
          joined={several}
          onChange={(confirm) => set({ confirm })}
        />
      )}
      <ReasonRow
        needed={port.protected}
        value={wish.reason}
        joined={several || port.protected}
        onChange={(reason) => set({ reason })}
      />
    </>
  )
}
