import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { BlockAsk } from '../../api/types'
import { useMayAct, useServerNow } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { localInstant } from '../../shared/time'
import { BlockForm, type Wish } from './BlockForm'
import { BlockKnown } from './BlockKnown'
import { expiresAt } from './expiry'
import { RehearsalLine } from './RehearsalLine'
import { useBlocking } from './useBlocking'
import { useFirewalls } from './useBlocks'

const HOUR = 3_600_000

interface Props {
  /** Whom to keep out; without it the person types it. */
  ip?: string | undefined
  /** What the reason begins with, such as what was seen. */
  because?: string | undefined
  onClose: () => void
}

/** Asks before an address is kept out. The server rehearses, and refuses addresses of our own. */
export function BlockDialog({ ip, because = '', onClose }: Props) {
  const { t } = useTranslation()
  const may = useMayAct()
  const now = useServerNow()
  const firewalls = useFirewalls()
  const [wish, setWish] = useState<Wish>(() => ({
    ip: ip ?? '',
    spared: [],
    reason: because,
    expiry: '24h',
    end: localInstant(now + HOUR).slice(0, 16),
  }))
  // The end moves with the clock; to the minute it is one command, not one a second.
  const end = expiresAt(wish.expiry, wish.end, Math.ceil(now / 60_000) * 60_000)
  const chosen = firewalls.filter(({ id }) => !wish.spared.includes(id)).map(({ id }) => id)
  const address = wish.ip.trim()
  const nobody = firewalls.length > 0 && chosen.length === 0
  const missing = !address
    ? t('threats.addressFirst')
    : !wish.reason.trim()
      ? t('threats.reasonFirst')
      : nobody
        ? t('threats.firewallFirst')
        : end === null
          ? t('threats.endFirst')
          : null
  const body: BlockAsk = {
    ip: address,
    reason: wish.reason.trim(),
    ...(wish.spared.length > 0 ? { sourceIds: chosen } : {}),
    ...(end ? { expiresAt: end } : {}),
  }
  const { dryRun, send, ready } = useBlocking({ verb: 'block', body }, missing === null, onClose)
  const verb = t('threats.blockVerb', { ip: address || t('threats.anAddress') })
  return (
    <AskDialog
      question={t('threats.question', { verb })}
      where={firewalls.length > 0 ? t('threats.onFirewalls', { count: chosen.length }) : ''}
      facts={
        <>
          <BlockKnown ip={address} />
          <BlockForm
            fixed={ip !== undefined}
            firewalls={firewalls}
            wish={wish}
            bad={end === null}
            onWish={setWish}
          />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={send.isPending ? t('ask.send') : verb}
      dangerous
      ready={may.ok && ready}
      written={ip === undefined}
      rehearsal={dryRun}
      error={send.error}
      saysWhy
      onAct={() => send.mutate()}
      onClose={onClose}
    >
      <RehearsalLine missing={missing} dryRun={dryRun.data} error={dryRun.error} targets={chosen} />
      {send.error && <ProblemAlert problem={problemOf(send.error)} />}
    </AskDialog>
  )
}
