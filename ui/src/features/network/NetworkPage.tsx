import { useTranslation } from 'react-i18next'
import type { Switch } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { useKeys, useValues } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { Table } from '../../shared/Table'
import { fullInstant } from '../../shared/time'
import styles from './NetworkPage.module.css'
import { NoSwitch } from './NoSwitch'
import { SwitchRow } from './SwitchRow'
import { totalsOf } from './trouble'
import { WanPanel } from './WanPanel'

const COLUMNS = [
  'switch',
  'status',
  'portsUp',
  'trouble',
  'poeColumn',
  'cpu',
  'uptime',
  'model',
  'heard',
] as const
const NUMBERS: readonly string[] = ['portsUp', 'poeColumn', 'cpu', 'uptime']

/** Every switch in one table, and the links to the world. */
export function NetworkPage() {
  return (
    <AtInstant>
      <Lists />
    </AtInstant>
  )
}

function Lists() {
  const { t } = useTranslation()
  const { past } = useLive()
  const switches = useKeys('switch/')
  const known = useKeys('counts/').length > 0
  const totals = totalsOf(useValues<Switch>(switches))
  const instant = past && t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
  return (
    <>
      <PageHeader
        title={t('page.network')}
        lead={instant ?? (switches.length > 0 && t('network.totals', totals))}
        trail={[{ name: t('world.operations') }]}
      />
      <div className={styles.grid}>
        {known && switches.length === 0 ? <NoSwitch /> : <Switches keys={switches} known={known} />}
        <WanPanel />
      </div>
    </>
  )
}

function Switches({ keys, known }: { keys: readonly string[]; known: boolean }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const named = (names: readonly string[]) =>
    names.map((name) => t(`network.${name as (typeof COLUMNS)[number]}`))
  return (
    <Panel
      title={t('network.switches')}
      note={known ? keys.length : ''}
      state={past ? 'past' : known ? 'data' : 'loading'}
    >
      <Table label={t('network.switches')} columns={named(COLUMNS)} numbers={named(NUMBERS)}>
        {keys.map((key) => (
          <SwitchRow key={key} switchKey={key} />
        ))}
      </Table>
    </Panel>
  )
}
