import { lazy, Suspense } from 'react'
import type { Alert } from '../../api/types'
import type { Verb } from './verbs'

const AlertDialog = lazy(async () => ({ default: (await import('./AlertDialog')).AlertDialog }))

/** What somebody wants to say, and about which alerts. */
export interface Asked {
  readonly verb: Verb
  readonly alerts: readonly Alert[]
}

interface Props {
  asked: Asked | null
  onClose: () => void
  /** It was said, and nothing was refused. */
  onSaid?: () => void
}

/** The dialog, loaded when first asked for. */
export function AlertDialogs({ asked, onClose, onSaid = () => undefined }: Props) {
  const onDone = () => {
    onSaid()
    onClose()
  }
  return (
    <Suspense>
      {asked && <AlertDialog verb={asked.verb} alerts={asked.alerts} onClose={onClose} onSaid={onDone} />}
    </Suspense>
  )
}
