import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Outlet, Pdu } from '../../api/types'
import { useHeld, useMayAct } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { DryRunLine } from './DryRunLine'
import { OutletFacts } from './OutletFacts'
import { OutletForm, type Wish } from './OutletForm'
import { useSwitch } from './useSwitch'
import { actionOf, isDangerous, needsConfirmation, verbsFor } from './verbs'

interface Props {
  outletKey: string
  pdu: Pdu
  onClose: () => void
}

/** Asks before an outlet is touched. The server rehearses first; Cancel has the focus; Enter does nothing. */
export function OutletDialog({ outletKey, pdu, onClose }: Props) {
  const held = useHeld(outletKey)
  if (!held) return null
  return <Asked outlet={held.value as Outlet} pdu={pdu} onClose={onClose} />
}

function Asked({ outlet, pdu, onClose }: { outlet: Outlet; pdu: Pdu; onClose: () => void }) {
  const { t } = useTranslation()
  const [verbs] = useState(() => verbsFor(outlet))
  const [wish, setWish] = useState<Wish>({ verb: verbs[0] ?? 'off', delayed: false, reason: '', confirm: '' })
  const may = useMayAct()
  const words = { reason: wish.reason.trim() || null, confirm: wish.confirm || null }
  const { dryRun, send, settled } = useSwitch(outlet, actionOf(wish.verb, wish.delayed), words, onClose)
  const named = { verb: t(`outlet.do.${wish.verb}`), name: outlet.name }
  const typed = !needsConfirmation(outlet) || (wish.confirm === outlet.name && wish.reason.trim() !== '')
  return (
    <AskDialog
      question={t('outlet.question', named)}
      where={t('outlet.where', { pdu: pdu.name, number: outlet.number })}
      facts={
        <>
          <OutletFacts outlet={outlet} impact={dryRun.data?.impact ?? null} />
          <OutletForm outlet={outlet} verbs={verbs} wish={wish} onWish={setWish} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={send.isPending ? t('ask.send') : t('outlet.verb', named)}
      dangerous={isDangerous(wish.verb)}
      ready={may.ok && typed && settled && dryRun.data?.accepted === true && !send.isPending}
      rehearsal={dryRun}
      error={send.error}
      saysWhy
      onAct={() => send.mutate()}
      onClose={onClose}
    >
      <DryRunLine dryRun={dryRun.data} error={dryRun.error} typed={typed} outlet={outlet} wish={wish} />
      {send.error && <ProblemAlert problem={problemOf(send.error)} />}
    </AskDialog>
  )
}
