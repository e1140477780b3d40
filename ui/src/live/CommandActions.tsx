import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import { HeldError, problemOf } from '../api/problem'
import type { Command } from '../api/types'
import { Button } from '../shared/Button'
import { useLive } from './context'
import { UNDO_MILLIS } from './dock'
import { HeldActions } from './HeldActions'
import { useMayAct, useServerNow } from './hooks'

const DismissDialog = lazy(async () => ({ default: (await import('./DismissDialog')).DismissDialog }))

/** What may still be done about a command, by the state it is in. */
export function CommandActions({ command }: { command: Command }) {
  const { t } = useTranslation()
  const { dock } = useLive()
  switch (command.status) {
    case 'awaiting_approval':
      return <HeldActions command={command} />
    case 'scheduled':
    case 'accepted':
      return <Act command={command} verb="cancel" label={t('action.cancel')} />
    case 'confirmed':
      return command.undoable ? <Undo command={command} /> : null
    case 'contradicted':
    case 'unknown':
      return (
        <>
          <Act command={command} verb="reread" label={t('dock.reread')} />
          <Dismiss command={command} />
        </>
      )
    case 'rejected':
    case 'cancelled':
      return <Button onClick={() => dock.remove(command.id)}>{t('action.close')}</Button>
    case 'dispatched':
      return null
  }
}

interface ActProps {
  command: Command
  verb: 'cancel' | 'reread' | 'undo'
  label: string
}

function Act({ command, verb, label }: ActProps) {
  const { dock } = useLive()
  const may = useMayAct()
  const call = useMutation({
    mutationFn: () =>
      answer(api.POST(`/api/v1/commands/{id}/${verb}`, { params: { path: { id: command.id } } })),
    onSuccess: (answered) => {
      if (answered?.id) dock.put(answered)
    },
  })
  const problem = call.error && !(call.error instanceof HeldError) ? problemOf(call.error) : null
  return (
    <>
      {problem && <span role="alert">{problem.detail ?? problem.title}</span>}
      <Button disabled={!may.ok || call.isPending} onClick={() => call.mutate()}>
        {label}
      </Button>
    </>
  )
}

function Undo({ command }: { command: Command }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const left = command.endedAt ? Date.parse(command.endedAt) + UNDO_MILLIS - now : 0
  const label = t('dock.undo', { seconds: Math.max(0, Math.ceil(left / 1000)) })
  return left > 0 ? <Act command={command} verb="undo" label={label} /> : null
}

function Dismiss({ command }: { command: Command }) {
  const { t } = useTranslation()
  const may = useMayAct()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button disabled={!may.ok} onClick={() => setOpen(true)}>
        {t('dock.dismiss')}
      </Button>
      <Suspense>{open && <DismissDialog command={command} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
