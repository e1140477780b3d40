import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Port, PortSummary, Source, Switch } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useValue } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Missing } from './Missing'
import { PortActions } from './PortActions'
import { PortCourse } from './PortCourse'
import { PortFacts } from './PortFacts'
import styles from './PortPage.module.css'
import { PortWordsPanel } from './PortWordsPanel'
import { overlaid, usePort } from './usePorts'
import { useTrail } from './useTrail'
import { nameOf } from './verbs'

const NOT_FOUND = 404

/** One port in full: its course, what is known of it, who changed it last, and what may be done. */
export function PortPage() {
  const { switch: owner = '', port = '' } = useParams()
  return (
    <AtInstant>
      <Detail key={`${owner} ${port}`} owner={owner} number={port} />
    </AtInstant>
  )
}

function Detail({ owner, number }: { owner: string; number: string }) {
  const { t } = useTranslation()
  const held = useHeld(`switch/${owner}`)
  const { data, error } = usePort(owner, number, held?.source ?? null)
  if (data) return <Known read={data} />
  if (!error) return <Waiting number={number} />
  const problem = problemOf(error)
  if (problem.status !== NOT_FOUND) return <ProblemAlert problem={problem} />
  return <Missing id={number} title={t('port.noSuchPort')} what={t('network.missingWhat')} asked />
}

/** Nothing is said of a port before it was read. */
function Waiting({ number }: { number: string }) {
  const { t } = useTranslation()
  const trail = useTrail()
  return (
    <>
      <PageHeader title={number} trail={trail} named />
      <Panel title={t('port.course')} state="loading">
        <div className={styles.chart} />
      </Panel>
    </>
  )
}

function Known({ read }: { read: Port }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const held = useHeld(`switch/${read.switchId}`)
  const device = held?.value as Switch | undefined
  const port = overlaid(read, useValue<PortSummary>(read.key))
  const age = useAge(held)
  const source = useValue<Source>(`source/${read.source}`)
  const name = device?.name ?? port.switchId
  const trail = useTrail({ name, to: `/ops/network/${port.switchId}` })
  const state = past ? 'past' : held ? stateOf(age, source) : 'data'
  return (
    <>
      <PageHeader
        title={t('port.title', { number: port.number, name: nameOf(port) })}
        trail={trail}
        named
        lead={held && <EntityNote age={age} state={state} />}
      >
        <PortActions port={port} device={name} />
      </PageHeader>
      <div className={styles.grid}>
        <PortCourse port={port} state={state}>
          {held && !past && <EntityNotice state={state} age={age} held={held} source={source} />}
        </PortCourse>
        <div className={styles.side}>
          <PortFacts port={port} state={past ? 'past' : 'data'} />
          <PortWordsPanel port={port} />
        </div>
      </div>
    </>
  )
}
