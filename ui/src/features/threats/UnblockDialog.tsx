import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Block } from '../../api/types'
import { useMayAct } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact, ReasonRow } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { shortInstant } from '../../shared/time'
import { Ends } from './Ends'
import { RehearsalLine } from './RehearsalLine'
import { TargetStates } from './TargetStates'
import { useBlocking } from './useBlocking'

/** Asks before an address is let in again. */
export function UnblockDialog({ block, onClose }: { block: Block; onClose: () => void }) {
  const { t } = useTranslation()
  const may = useMayAct()
  const [reason, setReason] = useState('')
  const asking = { verb: 'unblock', ip: block.ip, reason: reason.trim() } as const
  const { dryRun, send, ready } = useBlocking(asking, true, onClose)
  const verb = t('threats.unblockVerb', { ip: block.ip })
  const targets = block.targets.filter(({ status }) => status !== 'removed').map(({ sourceId }) => sourceId)
  return (
    <AskDialog
      question={t('threats.question', { verb })}
      where={t('threats.onFirewalls', { count: targets.length })}
      facts={
        <>
          <Fact label={t('ask.now')}>
            <TargetStates targets={block.targets} />
          </Fact>
          <Fact label={t('threats.blockedFor')}>{block.reason ? `“${block.reason}”` : '–'}</Fact>
          <Fact label={t('threats.blockedBy')}>
            {t('ask.lastBy', { by: block.by ?? t('threats.notFromHere'), at: shortInstant(block.since) })}
          </Fact>
          <Fact label={t('threats.ends')}>
            <Ends expiresAt={block.expiresAt} />
          </Fact>
          <ReasonRow needed={false} value={reason} onChange={setReason} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={send.isPending ? t('ask.send') : verb}
      dangerous
      ready={may.ok && ready}
      rehearsal={dryRun}
      error={send.error}
      saysWhy
      onAct={() => send.mutate()}
      onClose={onClose}
    >
      <RehearsalLine missing={null} dryRun={dryRun.data} error={dryRun.error} targets={targets} />
      {send.error && <ProblemAlert problem={problemOf(send.error)} />}
    </AskDialog>
  )
}
