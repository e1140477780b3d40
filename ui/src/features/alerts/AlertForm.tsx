import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOffset } from '../../shared/time'
import styles from './AlertForm.module.css'
import { needsWords, type Verb, type Wish } from './verbs'

const LONGEST = 500

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
  const label = verb === 'note' ? 'alerts.comment' : 'alerts.reason'
  return (
    <>
      <dt id={`${id}-words`} className={styles.label}>
        {t(label)}
      </dt>
      <dd>
        <OutlinedInput
          fullWidth
          autoFocus={needsWords(verb)}
          value={wish.words}
          placeholder={t(needsWords(verb) ? 'alerts.wordsNeeded' : 'alerts.wordsOptional')}
          slotProps={{ input: { 'aria-labelledby': `${id}-words`, maxLength: LONGEST } }}
          onChange={(event) => set({ words: event.target.value })}
        />
      </dd>
      {verb === 'ack' && (
        <>
          <dt id={`${id}-until`} className={styles.label} data-open>
            {t('alerts.ends')}
          </dt>
          <dd className={styles.until}>
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
          </dd>
        </>
      )}
    </>
  )
}
