import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import type { Source } from '../../api/types'
import { useMayAct } from '../../live/hooks'
import { Button, ButtonLink } from '../../shared/Button'
import { useCan } from '../../shared/session'
import { problemTitle } from '../../shared/spoken'
import { RemoveDialog } from './RemoveDialog'
import styles from './SourceActions.module.css'

const CaptureDialog = lazy(async () => ({ default: (await import('./CaptureDialog')).CaptureDialog }))

/** Poll, capture, enable or disable, edit, remove: each only for whom it is permitted. */
export function SourceActions({ source }: { source: Source }) {
  const { t } = useTranslation()
  const can = useCan()
  const may = useMayAct()
  const [removing, setRemoving] = useState(false)
  const [capturing, setCapturing] = useState(false)
  const params = { params: { path: { id: source.id } } }
  const poll = useMutation({ mutationFn: () => answer(api.POST('/api/v1/sources/{id}/poll', params)) })
  const able = useMutation({
    mutationFn: () =>
      source.enabled
        ? answer(api.POST('/api/v1/sources/{id}/disable', params))
        : answer(api.POST('/api/v1/sources/{id}/enable', params)),
  })
  const failure = poll.error ?? able.error
  const problem = failure ? problemOf(failure) : null
  return (
    <>
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem.detail ?? problemTitle(problem)}
        </span>
      )}
      {poll.isSuccess && !problem && <span role="status">{t('source.polled')}</span>}
      {can('sources:execute') && (
        <Button
          size="medium"
          disabled={!may.ok || poll.isPending || !source.enabled}
          onClick={() => poll.mutate()}
        >
          {t('source.poll')}
        </Button>
      )}
      {can('sources:execute') && can('logs:read') && (
        <Button size="medium" disabled={!may.ok || !source.enabled} onClick={() => setCapturing(true)}>
          {t('source.capture')}
        </Button>
      )}
      {can('sources:write') && (
        <>
          <Button size="medium" disabled={!may.ok || able.isPending} onClick={() => able.mutate()}>
            {t(source.enabled ? 'source.disable' : 'source.enable')}
          </Button>
          <ButtonLink size="medium" to="?edit">
            {t('source.edit')}
          </ButtonLink>
        </>
      )}
      {can('sources:delete') && (
        <Button size="medium" weight="bare" disabled={!may.ok} onClick={() => setRemoving(true)}>
          {t('source.remove')}
        </Button>
      )}
      <Suspense>
        {capturing && <CaptureDialog source={source} onClose={() => setCapturing(false)} />}
      </Suspense>
      {removing && <RemoveDialog source={source} onClose={() => setRemoving(false)} />}
    </>
  )
}
