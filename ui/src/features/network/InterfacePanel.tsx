import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Port, Switch } from '../../api/types'
import { useLive } from '../../live/context'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Segments } from '../../shared/Segments'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { InterfaceRow } from './InterfaceRow'
import styles from './InterfaceRow.module.css'
import { isTroubled } from './trouble'
import { useView } from './useView'

const PortDialog = lazy(async () => ({ default: (await import('./PortDialog')).PortDialog }))

const SHOWN = {
  all: () => true,
  physical: ({ physical }: Port) => physical,
  troubled: isTroubled,
} as const

type Shown = keyof typeof SHOWN

const COLUMNS = [
  'number',
  'label',
  'stateName',
  'speed',
  'rx',
  'tx',
  'errorRate',
  'discards',
  'draw',
  'behind',
] as const
const NUMBERS = ['speed', 'rx', 'tx', 'errorRate', 'discards', 'draw'] as const

interface Props {
  device: Switch
  /** `undefined` before they are read. */
  ports: readonly Port[] | undefined
  error: Error | null
}

/** Every interface the device reports, physical ones first. */
export function InterfacePanel({ device, ports, error }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const can = useCan()
  const [asked, setAsked] = useState<string | null>(null)
  const [shown, choose] = useShown()
  const asking = ports?.find(({ key }) => key === asked)
  const listed = (ports ?? []).filter(SHOWN[shown])
  const segments = Object.keys(SHOWN).map((name) => ({ name, label: t(`network.show.${name as Shown}`) }))
  return (
    <Panel
      title={t('network.interfaces')}
      note={ports && t('network.listed', { shown: listed.length, total: ports.length })}
      state={past ? 'past' : ports || error ? 'data' : 'loading'}
      end={<Segments label={t('network.showLabel')} segments={segments} chosen={shown} onChoose={choose} />}
    >
      {error && <ProblemAlert problem={problemOf(error)} />}
      {ports && listed.length === 0 && (
        <p className={styles.empty}>
          {t(shown === 'troubled' ? 'network.noTrouble' : 'network.noInterface')}
        </p>
      )}
      {(listed.length > 0 || !(ports || error)) && (
        <Table
          label={t('network.interfaces')}
          columns={[...COLUMNS.map((column) => t(`port.${column}`)), '']}
          numbers={NUMBERS.map((column) => t(`port.${column}`))}
        >
          {listed.map((port) => (
            <InterfaceRow
              key={port.key}
              port={port}
              writable={can('network:write')}
              onAct={can('network:execute') ? setAsked : null}
            />
          ))}
        </Table>
      )}
      <Suspense>
        {asking && <PortDialog port={asking} device={device.name} onClose={() => setAsked(null)} />}
      </Suspense>
    </Panel>
  )
}

/** Which interfaces are listed, by the page's address. */
function useShown(): [Shown, (name: string) => void] {
  const [view, setView] = useView()
  const shown = (Object.keys(SHOWN) as Shown[]).find((name) => name === view('show')) ?? 'all'
  return [shown, (name) => setView('show', name)]
}
