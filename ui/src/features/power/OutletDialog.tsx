import Dialog from '@mui/material/Dialog'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Outlet, Pdu } from '../../api/types'
import { useHeld, useMayAct } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { MuiRoot } from '../../shared/mui/MuiRoot'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { DryRunLine } from './DryRunLine'
import styles from './OutletDialog.module.css'
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
  const id = useId()
  const [verbs] = useState(() => verbsFor(outlet))
  const [wish, setWish] = useState<Wish>({ verb: verbs[0] ?? 'off', delayed: false, reason: '', confirm: '' })
  const may = useMayAct()
  const words = { reason: wish.reason.trim() || null, confirm: wish.confirm || null }
  const { dryRun, send, settled } = useSwitch(outlet, actionOf(wish.verb, wish.delayed), words, onClose)
  const named = { verb: t(`outlet.do.${wish.verb}`), name: outlet.name }
  const typed = !needsConfirmation(outlet) || (wish.confirm === outlet.name && wish.reason.trim() !== '')
  const ready = may.ok && typed && settled && dryRun.data?.accepted === true && !send.isPending
  return (
    <MuiRoot>
      <Dialog
        open
        onClose={onClose}
        maxWidth={false}
        aria-labelledby={id}
        slotProps={{
          paper: { className: styles.paper ?? '' },
          container: { className: styles.container ?? '' },
          backdrop: { className: styles.scrim ?? '' },
        }}
      >
        <header className={styles.head}>
          <h2 id={id}>{t('outlet.question', named)}</h2>
          <span>{t('outlet.where', { pdu: pdu.name, number: outlet.number })}</span>
        </header>
        <dl className={styles.facts}>
          <OutletFacts outlet={outlet} impact={dryRun.data?.impact ?? null} />
          <OutletForm outlet={outlet} verbs={verbs} wish={wish} onWish={setWish} />
        </dl>
        <DryRunLine dryRun={dryRun.data} error={dryRun.error} typed={typed} outlet={outlet} wish={wish} />
        {send.error && <ProblemAlert problem={problemOf(send.error)} />}
        {!may.ok && <p className={styles.lost}>{t('outlet.linkLost')}</p>}
        <footer className={styles.foot}>
          <Button autoFocus size="large" weight="strong" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            size="large"
            weight={isDangerous(wish.verb) ? 'danger' : 'strong'}
            disabled={!ready}
            onClick={() => send.mutate()}
          >
            {send.isPending ? t('outlet.send') : t('outlet.verb', named)}
          </Button>
        </footer>
      </Dialog>
    </MuiRoot>
  )
}
