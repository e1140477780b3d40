import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answer, api, rehearsal } from '../../api/client'
import type { Source } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ConfirmRow, Fact } from '../../shared/mui/AskRows'
import { useRehearsal } from '../../shared/useRehearsal'

function remove({ id, version }: Source, query: { dry_run?: true }) {
  return api.DELETE('/api/v1/sources/{id}', {
    params: { path: { id }, query },
    headers: { 'If-Match': `"${version}"` },
  })
}

/** Irreversible, therefore the name is typed. */
export function RemoveDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { id, name, version } = source
  const dryRun = useRehearsal(`remove ${id} ${version}`, () => rehearsal(remove(source, { dry_run: true })))
  const act = useMutation({
    mutationFn: () => answer(remove(source, {})),
    onSuccess: () => void navigate('/ops/sources'),
  })
  return (
    <AskDialog
      question={t('source.removeTitle', { name })}
      where={source.endpoint ?? ''}
      facts={
        <>
          <Fact label={t('source.removeEffect')}>{t('source.removeWhat')}</Fact>
          <ConfirmRow name={name} value={typed} joined={false} onChange={setTyped} />
        </>
      }
      warning={null}
      verb={t('source.removeDo', { name })}
      dangerous
      ready={typed === name && !act.isPending}
      rehearsal={dryRun}
      error={act.error}
      onAct={() => act.mutate()}
      onClose={onClose}
    />
  )
}
