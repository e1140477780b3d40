import Dialog from '@mui/material/Dialog'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { Source } from '../../api/types'
import { Button } from '../../shared/Button'
import { TextInput } from '../../shared/mui/TextInput'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './RemoveDialog.module.css'

/** Irreversible, therefore the name is typed. */
export function RemoveDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const { name } = source
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/sources/{id}', {
          params: { path: { id: source.id } },
          headers: { 'If-Match': `"${source.version}"` },
        }),
      ),
    onSuccess: () => void navigate('/ops/sources'),
  })
  return (
    <Dialog open onClose={onClose} aria-labelledby={id}>
      <div className={styles.dialog}>
        <h2 id={id}>{t('source.removeTitle', { name })}</h2>
        <p>{t('source.removeWhat')}</p>
        <TextInput label={t('source.removeConfirm', { name })} value={typed} onChange={setTyped} />
        {remove.error && <ProblemAlert problem={problemOf(remove.error)} />}
        <footer>
          <Button size="large" weight="strong" autoFocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            size="large"
            weight="danger"
            disabled={typed !== name || remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('source.removeDo', { name })}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
