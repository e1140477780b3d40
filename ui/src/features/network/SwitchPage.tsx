import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Source, Switch } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useKeys, useValue } from '../../live/hooks'
import type { Held } from '../../live/store'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { Faceplate } from './Faceplate'
import { InterfacePanel } from './InterfacePanel'
import { Missing } from './Missing'
import { NeighborPanel } from './NeighborPanel'
import { SwitchFacts } from './SwitchFacts'
import styles from './SwitchPage.module.css'
import { TroubleLink } from './TroubleLink'
import { usePorts } from './usePorts'
import { useTrail } from './useTrail'

/** One switch in full: its faceplate, who it is, what is behind its ports, and every interface. */
export function SwitchPage() {
  const { switch: id = '' } = useParams()
  return (
    <AtInstant>
      <Detail id={id} />
    </AtInstant>
  )
}

function Detail({ id }: { id: string }) {
  const { t } = useTranslation()
  const held = useHeld(`switch/${id}`)
  if (!held) return <Missing id={id} title={t('network.noSuchSwitch')} what={t('network.missingWhat')} />
  return <Known held={held} />
}

function Known({ held }: { held: Held }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const device = held.value as Switch
  const age = useAge(held)
  const source = useValue<Source>(`source/${held.source}`)
  const keys = useKeys(`port/${device.id}/`)
  const ports = usePorts(device.id, held.source)
  const trail = useTrail()
  const state = past ? 'past' : stateOf(age, source)
  return (
    <>
      <PageHeader title={device.name} trail={trail} named lead={<EntityNote age={age} state={state} />} />
      <div className={styles.grid}>
        <div className={styles.main}>
          <Panel
            title={t('network.faceplateHeading')}
            note={t('network.totals', { ports: device.portCount, up: device.portsUp })}
            state={state}
            end={<TroubleLink device={device} />}
          >
            {!past && <EntityNotice state={state} age={age} held={held} source={source} />}
            <div className={styles.face} data-state={state}>
              {keys.length > 0 ? (
                <Faceplate device={device} keys={keys} />
              ) : (
                <p className={styles.quiet}>{t('network.noPhysical')}</p>
              )}
              <p className={styles.key}>
                <span>{t('network.keyUp')}</span>
                <span>{t('network.keyPoe')}</span>
                <span>{t('network.keyDisabled')}</span>
              </p>
            </div>
          </Panel>
          <NeighborPanel device={device} ports={ports.data} />
        </div>
        <SwitchFacts device={device} state={state} />
        <InterfacePanel device={device} ports={ports.data} error={ports.error} />
      </div>
    </>
  )
}
