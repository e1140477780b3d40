import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Source, ThreatDetail } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useValue } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useInstant } from '../../shared/useInstant'
import { EventActions } from './EventActions'
import { EventFacts } from './EventFacts'
import styles from './EventPage.module.css'
import { RawPanel } from './RawPanel'
import { useNewest } from './useNewest'

const NOT_FOUND = 404

/** One event in full: who did what to whom, what was done about it, and what came over the wire. */
export function EventPage() {
  const { id = '' } = useParams()
  return (
    <AtInstant>
      <Asking key={id} id={id} />
    </AtInstant>
  )
}

function Asking({ id }: { id: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const at = past?.at ?? null
  const trail = useTrail()
  const { data, error } = useQuery({
    queryKey: keys.threat(id, at),
    queryFn: () => {
      const params = { path: { id }, query: at ? { at } : {} }
      return answer(api.GET('/api/v1/security/events/{id}', { params }))
    },
  })
  if (data) return <Detail answered={data} />
  const problem = error && problemOf(error)
  const missing = problem?.status === NOT_FOUND
  return (
    <>
      <PageHeader title={missing || !problem ? t('threats.event') : id} trail={trail} named />
      {problem && !missing && <ProblemAlert problem={problem} />}
      {(missing || !problem) && (
        <Panel title={t('threats.event')} state={missing ? 'missing' : 'loading'}>
          {missing && (
            <PanelMiddle title={t(past ? 'past.notKnown' : 'threats.missing')}>
              {t('threats.missingWhat')}
            </PanelMiddle>
          )}
        </Panel>
      )}
    </>
  )
}

function Detail({ answered }: { answered: ThreatDetail }) {
  const event = useNewest(answered)
  const { past } = useLive()
  const held = useHeld(`source/${event.source}`)
  const age = useAge(held)
  const source = useValue<Source>(`source/${event.source}`)
  const trail = useTrail()
  const state = past ? 'past' : held ? stateOf(age, source) : 'data'
  return (
    <>
      <PageHeader
        title={event.signature}
        trail={trail}
        named
        lead={held && <EntityNote age={age} state={state} />}
      >
        <EventActions event={event} />
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.column}>
          <EventFacts event={event} state={state}>
            {held && !past && <EntityNotice state={state} age={age} held={held} source={source} />}
          </EventFacts>
        </div>
        <div className={styles.column}>
          <RawPanel event={event} state={past ? 'past' : 'data'} />
        </div>
      </div>
    </>
  )
}

function useTrail() {
  const { t } = useTranslation()
  const { keep } = useInstant()
  return [{ name: t('world.operations') }, { name: t('page.security'), to: keep('/ops/security') }]
}
