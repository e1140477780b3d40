import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { answer, api } from '../../api/client'
import { ProblemError, problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Alert } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { useAge, useHeld } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { ago, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { AlertActions } from './AlertActions'
import { AlertDialogs, type Asked } from './AlertDialogs'
import { AlertFacts } from './AlertFacts'
import styles from './AlertPage.module.css'
import { AlertStanding } from './AlertStanding'
import { AlertTimeline } from './AlertTimeline'
import type { Further } from './further'
import { LabelsPanel } from './LabelsPanel'
import { Occurrences } from './Occurrences'
import { useNewest } from './useNewest'
import { WriteBackPanel } from './WriteBackPanel'

interface Props {
  further?: Further
}

/** One alert in full: what it is, what was done about it, and what its source knows of that. */
export function AlertPage({ further }: Props) {
  const { id = '' } = useParams()
  return (
    <AtInstant>
      <Asking key={id} id={id} further={further} />
    </AtInstant>
  )
}

/** What is not over is held already; what is over is asked for. */
function Asking({ id, further }: { id: string; further: Further | undefined }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const at = past?.at ?? null
  const held = useHeld(`alert/${id.replace(':', '/')}`)?.value as Alert | undefined
  const { data, error } = useQuery({
    queryKey: keys.alert(id, at),
    queryFn: () =>
      answer(api.GET('/api/v1/alerts/{id}', { params: { path: { id }, query: at ? { at } : {} } })),
  })
  const alert = data ?? held
  if (alert) return <Detail answered={alert} further={further} />
  const trail = [{ name: t('world.operations') }, { name: t('page.alerts'), to: keep('/ops/alerts') }]
  const missing = error instanceof ProblemError && error.problem.status === 404
  return (
    <>
      <PageHeader title={missing || !error ? t('alerts.one') : id} trail={trail} named />
      {error && !missing && <ProblemAlert problem={problemOf(error)} />}
      {(missing || !error) && (
        <Panel title={t('alerts.one')} state={missing ? 'missing' : 'loading'}>
          {missing && (
            <PanelMiddle title={t(past ? 'past.notKnown' : 'alerts.missing')}>
              {t('alerts.missingWhat')}
            </PanelMiddle>
          )}
        </Panel>
      )}
    </>
  )
}

function Detail({ answered, further }: { answered: Alert; further: Further | undefined }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const alert = useNewest(answered)
  const [asked, setAsked] = useState<Asked | null>(null)
  const offered = further?.(alert)
  const age = useAge(useHeld(alert.key))
  const trail = [{ name: t('world.operations') }, { name: t('page.alerts'), to: keep('/ops/alerts') }]
  const state: PanelState = past ? 'past' : age.freshness === 'stale' ? 'stale' : 'data'
  const read = age.at === null ? '' : t('alerts.read', { ago: ago(age.millis) })
  const note = past ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at }) : read
  return (
    <>
      <PageHeader title={alert.title} trail={trail} named lead={note}>
        {offered?.leads}
        {offered?.acts}
        <AlertActions alert={alert} onAsk={(verb) => setAsked({ verb, alerts: [alert] })} />
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.column}>
          <AlertStanding alert={alert} state={state} />
          <AlertTimeline alert={alert} state={state} />
        </div>
        <div className={styles.column}>
          <AlertFacts alert={alert} state={state} />
          <WriteBackPanel alert={alert} state={state} />
          <LabelsPanel alert={alert} state={state} />
          <Occurrences alert={alert} state={state} />
        </div>
      </div>
      <AlertDialogs asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}
