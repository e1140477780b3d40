import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Machine, ShownMachine } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { MachineDialog } from './MachineDialog'
import styles from './machines.module.css'
import { SecretDialog } from './SecretDialog'
import { useChangeMachine, useCreateMachine, useRemoveMachine, useRotateMachine } from './useMachines'

/** What is being asked, or shown for the one time. */
export type Asking =
  | { readonly what: 'new' }
  | { readonly what: 'change' | 'rotate' | 'remove'; readonly machine: Machine }
  | { readonly what: 'secret'; readonly shown: ShownMachine }
  | null

interface Props {
  asking: Asking
  onAsking: (asking: Asking) => void
}

/** The one dialog that is open. */
export function MachineDialogs({ asking, onAsking }: Props) {
  const close = () => onAsking(null)
  const show = (shown: ShownMachine) => onAsking({ what: 'secret', shown })
  switch (asking?.what) {
    case 'new':
      return <NewDialog onShown={show} onClose={close} />
    case 'change':
      return <ChangeDialog machine={asking.machine} onClose={close} />
    case 'rotate':
      return <RotateDialog machine={asking.machine} onShown={show} onClose={close} />
    case 'remove':
      return <RemoveDialog machine={asking.machine} onClose={close} />
    case 'secret':
      return <SecretDialog shown={asking.shown} onKept={close} />
    default:
      return null
  }
}

interface Making {
  onShown: (made: ShownMachine) => void
  onClose: () => void
}

function NewDialog({ onShown, onClose }: Making) {
  const { error, isPending, mutate } = useCreateMachine(onShown)
  return <MachineDialog machine={null} error={error} sending={isPending} onSend={mutate} onClose={onClose} />
}

function ChangeDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { error, isPending, mutate } = useChangeMachine(machine, onClose)
  return (
    <MachineDialog machine={machine} error={error} sending={isPending} onSend={mutate} onClose={onClose} />
  )
}

function RotateDialog({ machine, onShown, onClose }: Making & { machine: Machine }) {
  const { t } = useTranslation()
  const { error, isPending, mutate } = useRotateMachine(machine, onShown)
  const verb = t('machines.rotateVerb', { name: machine.client_id })
  return (
    <AskDialog
      question={t('machines.question', { verb })}
      where={machine.client_id}
      facts={null}
      warning={null}
      verb={verb}
      dangerous={false}
      ready={!isPending}
      error={error}
      saysWhy
      onAct={() => mutate(undefined)}
      onClose={onClose}
    >
      <p className={styles.text}>{t('machines.rotateWhat')}</p>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </AskDialog>
  )
}

function RemoveDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation()
  const { error, isPending, mutate } = useRemoveMachine(machine, onClose)
  const verb = t('machines.removeVerb', { name: machine.client_id })
  return (
    <AskDialog
      question={t('machines.question', { verb })}
      where={machine.client_id}
      facts={null}
      warning={null}
      verb={verb}
      dangerous
      ready={!isPending}
      error={error}
      saysWhy
      onAct={() => mutate(undefined)}
      onClose={onClose}
    >
      <p className={styles.text}>{t('machines.removeWhat')}</p>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </AskDialog>
  )
}
