import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonRow, Row } from '../../shared/mui/AskRows'
import { zoneOffset } from '../../shared/time'
import styles from './AlertForm.module.css'
import { needsWords, type Verb, type Wish } from './verbs'

interface Props {
  verb: Verb
  wish: Wish
  /** The typed end is no instant ahead. */
  bad: boolean
  onWish: (wish: Wish) => void
}

/** What the person writes. No form element: Enter says nothing by itself. */
export function AlertForm({ verb, wish, bad, onWish }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part })
  return (
    <>
      <ReasonRow
        label={t(verb === 'note' ? 'alerts.comment' : 'ask.reason')}
        needed={needsWords(verb)}
        first={needsWords(verb)}
        value={wish.words}
        onChange={(words) => set({ words })}
      />
      {verb === 'ack' && (
        <Row label={t('alerts.ends')} id={`${id}-until`} joined>
          <div className={styles.until}>
            <RadioGroup
              row
              aria-labelledby={`${id}-until`}
              value={wish.until}
              onChange={(_, until) => set({ until: until as Wish['until'] })}
            >
              <FormControlLabel value="clear" control={<Radio />} label={t('alerts.untilClear')} />
              <FormControlLabel value="time" control={<Radio />} label={t('alerts.untilTime')} />
            </RadioGroup>
            {wish.until === 'time' && (
              <OutlinedInput
                type="datetime-local"
                value={wish.end}
                error={bad}
                slotProps={{ input: { 'aria-label': t('alerts.end'), 'aria-describedby': `${id}-zone` } }}
                onChange={(event) => set({ end: event.target.value })}
              />
            )}
            {wish.until === 'time' && (
              <span id={`${id}-zone`} className={bad ? styles.bad : styles.quiet}>
                {bad ? t('alerts.endAhead') : t('time.zone', { offset: zoneOffset(wish.end) })}
              </span>
            )}
          </div>
        </Row>
      )}
    </>
  )
}
