import Dialog from '@mui/material/Dialog'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './ActDialog.module.css'
import { useAct } from './useSystem'

interface Props {
  title: string
  /** What it does, in a sentence. */
  what: string
  verb: string
  reason: 'needed' | 'optional'
  danger?: boolean
  act: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks before something of the system is changed, and why. */
export function ActDialog({ title, what, verb, reason: reasonIs, danger = false, act, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [reason, setReason] = useState('')
  const call = useAct(act, onClose)
  const lacks = reasonIs === 'needed' && !reason.trim()
  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`}>
      <div className={styles.dialog}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{what}</p>
        <div>
          <FormLabel htmlFor={id}>
            {t(reasonIs === 'needed' ? 'system.reason' : 'system.reasonOptional')}
          </FormLabel>
          <OutlinedInput
            id={id}
            fullWidth
            required={reasonIs === 'needed'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {call.error && <ProblemAlert problem={problemOf(call.error)} />}
        <footer>
          <Button size="large" weight="strong" autoFocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            size="large"
            weight={danger ? 'danger' : 'primary'}
            disabled={lacks || call.isPending}
            onClick={() => call.mutate(reason.trim())}
          >
            {verb}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
