import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Port, PortAction, PortSummary } from '../../api/types'
import { useMayAct, useValue } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { AskLine, Refusal } from '../../shared/mui/AskLine'
import { PortAskFacts } from './PortAskFacts'
import { PortForm, type Wish } from './PortForm'
import { useAct, useActRehearsal } from './useAct'
import { overlaid } from './usePorts'
import { interrupts, isPause, isRefused, nameOf, PAUSE, pauses, type Verb, verbsFor } from './verbs'

interface Props {
  port: Port
  /** What its switch is called. */
  device: string
  /** The verb that was pressed; the most likely one when only the port was. */
  first?: Verb
  onClose: () => void
}

/** Asks before a port is touched, and says why where it would be refused. Enter does nothing. */
export function PortDialog({ port: read, device, first, onClose }: Props) {
  const { t } = useTranslation()
  const port = overlaid(read, useValue<PortSummary>(read.key))
  const [verbs] = useState(() => verbsFor(port))
  const [wish, setWish] = useState<Wish>({
    verb: first ?? verbs[0] ?? 'enable',
    seconds: String(PAUSE.usual),
    reason: '',
    confirm: '',
  })
  const may = useMayAct()
  const { verb } = wish
  const act = useAct(port, verb, wordsOf(wish), onClose)
  const named = { name: nameOf(port) }
  const refused = isRefused(port, verb)
  const typed = !port.protected || (wish.confirm === named.name && wish.reason.trim() !== '')
  const paused = !pauses(verb) || isPause(Number(wish.seconds))
  const free = port.pending === null
  const ready = may.ok && typed && paused && free && !refused
  const rehearsal = useActRehearsal(port, verb, ready || act.isPending ? wordsOf(wish) : null)
  // Said before anybody presses, because the server would say no.
  const impossible = refused ? t('port.refused', named) : free || act.isPending ? null : t('port.busy')
  return (
    <AskDialog
      question={t('port.question', { act: t(`port.verb.${verb}`, named) })}
      where={t('port.place', { switch: device, number: port.number })}
      facts={
        <>
          <PortAskFacts port={port} />
          <PortForm port={port} verbs={verbs} wish={wish} onWish={setWish} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={act.isPending ? t('ask.send') : t(`port.verb.${verb}`, named)}
      dangerous={interrupts(verb)}
      ready={ready && !act.isPending}
      rehearsal={rehearsal}
      error={act.error}
      onAct={() => act.mutate()}
      onClose={onClose}
    >
      {impossible && (
        <AskLine>
          <p>
            <Refusal text={impossible} />
          </p>
        </AskLine>
      )}
    </AskDialog>
  )
}

function wordsOf({ verb, seconds, reason, confirm }: Wish): PortAction {
  return {
    reason: reason.trim() || null,
    confirm: confirm || null,
    ...(pauses(verb) ? { seconds: Number(seconds) } : {}),
  }
}
