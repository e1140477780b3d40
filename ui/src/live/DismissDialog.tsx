import Dialog from '@mui/material/Dialog'
import FormLabel from '@mui/material/FormLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import { problemOf } from '../api/problem'
import type { Command } from '../api/types'
import { Button } from '../shared/Button'
import { MuiRoot } from '../shared/mui/MuiRoot'
import { ProblemAlert } from '../shared/ProblemAlert'
import { useLive } from './context'
import styles from './DismissDialog.module.css'
import { commandTitle } from './naming'

interface Props {
  command: Command
  onClose: () => void
}

/** Takes a command of unknown outcome out of the verdict, with a note for those who read the history. */
export function DismissDialog({ command, onClose }: Props) {
  const { t } = useTranslation()
  const { dock } = useLive()
  const [note, setNote] = useState('')
  const id = useId()
  const call = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/commands/{id}/dismiss', { params: { path: { id: command.id } }, body: { note } }),
      ),
    onSuccess: () => {
      dock.remove(command.id)
      onClose()
    },
  })
  return (
    <MuiRoot>
      <Dialog open onClose={onClose} aria-labelledby={`${id}-title`}>
        <div className={styles.dialog}>
          <h2 id={`${id}-title`}>{t('dock.dismissTitle', { target: commandTitle(command) })}</h2>
          <p>{t('dock.dismissWhat')}</p>
          <div>
            <FormLabel htmlFor={id}>{t('dock.dismissNote')}</FormLabel>
            <OutlinedInput
              id={id}
              fullWidth
              required
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          {call.error && <ProblemAlert problem={problemOf(call.error)} />}
          <div className={styles.foot}>
            <Button size="large" weight="strong" autoFocus onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button
              size="large"
              weight="danger"
              disabled={!note.trim() || call.isPending}
              onClick={() => call.mutate()}
            >
              {t('dock.dismissDo')}
            </Button>
          </div>
        </div>
      </Dialog>
    </MuiRoot>
  )
}
