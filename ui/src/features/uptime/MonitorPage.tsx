import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Monitor, Source } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useKeys, useValue } from '../../live/hooks'
import { historyOf } from '../../live/naming'
import type { Held } from '../../live/store'
import { ButtonLink } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { useInstant } from '../../shared/useInstant'
import { ExplainPanel } from './ExplainPanel'
import { GraphsPanel } from './GraphsPanel'
import { Heartbeats } from './Heartbeats'
import { MaintainButton } from './MaintainButton'
import { MonitorFacts } from './MonitorFacts'
import styles from './MonitorPage.module.css'
import { MonitorWordsPanel } from './MonitorWordsPanel'
import { OutagesPanel } from './OutagesPanel'
import { SensorsPanel } from './SensorsPanel'
import { SharesRow } from './SharesRow'
import { glyphOfStatus, statusOf } from './words'

/** One monitor in full: how the last day was, how available it was and why that is so, and every outage. */
export function MonitorPage() {
  const { monitor: id = '' } = useParams()
  return (
    <AtInstant>
      <Detail key={id} id={id} />
    </AtInstant>
  )
}

function Detail({ id }: { id: string }) {
  const held = useHeld(`monitor/${id.replace(':', '/')}`)
  return held ? <Known held={held} /> : <Missing id={id} />
}

/** Nothing is said before it is known what there is. */
function Missing({ id }: { id: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const known = useKeys('counts/').length > 0
  const trail = useTrail()
  return (
    <>
      <PageHeader title={id} trail={trail} named />
      <Panel title={t('uptime.monitor')} state={known ? 'missing' : 'loading'}>
        {known && (
          <PanelMiddle title={t(past ? 'past.notKnown' : 'uptime.noSuchMonitor')}>
            {t('uptime.missingWhat')}
          </PanelMiddle>
        )}
      </Panel>
    </>
  )
}

function Known({ held }: { held: Held }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const monitor = held.value as Monitor
  const age = useAge(held)
  const source = useValue<Source>(`source/${held.source}`)
  const state = past ? 'past' : stateOf(age, source)
  const trail = useTrail()
  const status = statusOf(monitor.status)
  return (
    <>
      <PageHeader
        title={monitor.name}
        trail={trail}
        named
        lead={
          <span className={styles.lead} data-status={status}>
            <StatusGlyph name={glyphOfStatus(status)} />
            <b>{t(`uptime.status.${status}`)}</b>
            <EntityNote age={age} state={state} />
          </span>
        }
      >
        <MaintainButton monitor={monitor} source={source} />
        {can('audit:read') && (
          <ButtonLink to={historyOf(monitor.key)} weight="bare" size="medium">
            {t('action.history')}
          </ButtonLink>
        )}
      </PageHeader>
      <div className={styles.grid}>
        <div className={styles.main}>
          <Panel title={t('uptime.day')} state={state}>
            {!past && <EntityNotice state={state} age={age} held={held} source={source} />}
            <div className={styles.day}>
              <Heartbeats monitor={monitor} large />
            </div>
            <SharesRow monitor={monitor} />
          </Panel>
          <SensorsPanel monitor={monitor} />
          <GraphsPanel monitor={monitor} source={source} />
          <OutagesPanel monitor={monitor.id} />
          <ExplainPanel monitor={monitor} />
        </div>
        <div className={styles.side}>
          <MonitorFacts monitor={monitor} state={past ? 'past' : 'data'} />
          <MonitorWordsPanel key={monitor.version} monitor={monitor} />
        </div>
      </div>
    </>
  )
}

function useTrail() {
  const { t } = useTranslation()
  const { keep } = useInstant()
  return [{ name: t('world.operations') }, { name: t('page.uptime'), to: keep('/ops/uptime') }]
}
