import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Alert } from '../../api/types'
import { useMayAct, useServerNow } from '../../live/hooks'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { localInstant } from '../../shared/time'
import { AlertForm } from './AlertForm'
import { AskedFacts } from './AskedFacts'
import { RehearsalLine } from './RehearsalLine'
import { useHandling } from './useHandling'
import { needsWords, untilOf, type Verb, type Wish } from './verbs'

const HOUR = 3_600_000

interface Props {
  verb: Verb
  alerts: readonly Alert[]
  onClose: () => void
  /** It was said, and nothing was refused. */
  onSaid: () => void
}

/** Asks why before something is said about alerts. The server rehearses first. */
export function AlertDialog({ verb, alerts, onClose, onSaid }: Props) {
  const { t } = useTranslation()
  const may = useMayAct()
  const now = useServerNow()
  const [wish, setWish] = useState<Wish>(() => ({
    words: '',
    until: 'clear',
    end: localInstant(now + HOUR).slice(0, 16),
  }))
  const words = wish.words.trim()
  const until = untilOf(wish, now)
  const complete = (words !== '' || !needsWords(verb)) && (verb !== 'ack' || until !== null)
  const saying = { verb, ids: alerts.map(({ id }) => id), words, until: until ?? 'clear' }
  const { dryRun, send, ready } = useHandling(saying, complete, onSaid)
  const [first] = alerts
  const named = { verb: t(`alerts.do.${verb}`), name: first?.title ?? '', count: alerts.length }
  const partly = send.data !== undefined && send.data.refused.length > 0
  return (
    <AskDialog
      question={t(alerts.length > 1 ? 'alerts.questionMany' : 'alerts.question', named)}
      where={alerts.length === 1 ? (first?.target?.name ?? '') : ''}
      facts={
        <>
          <AskedFacts alerts={alerts} />
          {verb === 'delete' && <Fact label={t('alerts.forGood')}>{t('alerts.forGoodWhat')}</Fact>}
          <AlertForm verb={verb} wish={wish} bad={until === null} onWish={setWish} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={send.isPending ? t('ask.send') : named.verb}
      dangerous={verb === 'resolve' || verb === 'delete'}
      ready={may.ok && ready && !send.isPending && !partly}
      written={needsWords(verb)}
      {...(partly ? { leave: t('action.close') } : {})}
      error={send.error}
      saysWhy
      onAct={() => send.mutate()}
      onClose={onClose}
    >
      <RehearsalLine
        verb={verb}
        alerts={alerts}
        complete={complete}
        rehearsed={dryRun.data}
        said={send.data}
        error={dryRun.error}
      />
      {send.error && <ProblemAlert problem={problemOf(send.error)} />}
    </AskDialog>
  )
}
