import FormControlLabel from '@mui/material/FormControlLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Row } from '../../shared/mui/AskRows'
import { zoneOffset } from '../../shared/time'
import styles from './BlockDialog.module.css'
import { EXPIRIES, type Expiry } from './expiry'

interface Props {
  expiry: Expiry
  end: string
  /** The typed end is no instant ahead. */
  bad: boolean
  onChange: (part: { expiry: Expiry } | { end: string }) => void
}

/** When the block ends by itself. */
export function ExpiryRow({ expiry, end, bad, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Row label={t('threats.ends')} id={`${id}-expiry`} joined>
      <div className={styles.expiry}>
        <RadioGroup
          row
          aria-labelledby={`${id}-expiry`}
          value={expiry}
          onChange={(_, chosen) => onChange({ expiry: chosen as Expiry })}
        >
          {EXPIRIES.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio />} label={t(`threats.expiry.${one}`)} />
          ))}
        </RadioGroup>
        {expiry === 'time' && (
          <>
            <OutlinedInput
              type="datetime-local"
              value={end}
              error={bad}
              slotProps={{ input: { 'aria-label': t('threats.end'), 'aria-describedby': `${id}-zone` } }}
              onChange={(event) => onChange({ end: event.target.value })}
            />
            <span id={`${id}-zone`} data-bad={bad || undefined}>
              {bad ? t('threats.endAhead') : t('time.zone', { offset: zoneOffset(end) })}
            </span>
          </>
        )}
      </div>
    </Row>
  )
}
