import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { Pdu } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { useAge, useHeld, useKeys } from '../../live/hooks'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { toRange } from '../../shared/ranges'
import { Segments } from '../../shared/Segments'
import { ago, fullInstant } from '../../shared/time'
import { LoadChart } from './LoadChart'
import { LoadRow } from './LoadRow'
import { OutletGrid } from './OutletGrid'
import { OutletTable } from './OutletTable'
import { PduFacts } from './PduFacts'
import styles from './PduPage.module.css'
import { LOAD_RANGES } from './ranges'

/** One PDU in full: its course, its limits, and every outlet with what we call it. */
export function PduPage() {
  const { pdu = '' } = useParams()
  return (
    <AtInstant>
      <Detail id={pdu} />
    </AtInstant>
  )
}

function Detail({ id }: { id: string }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const known = useKeys('counts/').length > 0
  const held = useHeld(`pdu/${id}`)
  const age = useAge(held)
  const trail = [{ name: t('world.operations') }, { name: t('pdu.trail'), to: '/ops' }]
  if (!held)
    return (
      <>
        <PageHeader title={id} trail={trail} named />
        {known && (
          <Panel title={t('power.heading')} state="missing">
            <PanelMiddle title={t(past ? 'past.notKnown' : 'pdu.missing')}>
              {t('pdu.missingWhat')}
            </PanelMiddle>
          </Panel>
        )}
      </>
    )
  const pdu = held.value as Pdu
  const seen = age.at === null ? t('entity.neverSeen') : ago(age.millis)
  const note = past ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at }) : seen
  return (
    <>
      <PageHeader title={pdu.name} trail={trail} named lead={note} />
      <Panels pdu={pdu} />
    </>
  )
}

function Panels({ pdu }: { pdu: Pdu }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const [search, setSearch] = useSearchParams()
  const range = toRange(search.get('range'), LOAD_RANGES, '1h')
  const outlets = useKeys(`outlet/${pdu.id}/`)
  const state = past ? 'past' : 'data'
  const choose = (name: string) =>
    setSearch((old) => {
      const search = new URLSearchParams(old)
      search.set('range', name)
      return search
    })
  const segments = LOAD_RANGES.map((name) => ({ name, label: t(`chart.range.${name}`) }))
  return (
    <div className={styles.grid}>
      <Panel
        title={t('power.heading')}
        state={state}
        end={<Segments label={t('chart.rangeLabel')} segments={segments} chosen={range} onChoose={choose} />}
      >
        <div className={styles.load}>
          <LoadRow pdu={pdu} />
          <div className={styles.chart}>
            <LoadChart key={range} pdu={pdu} range={range} withTable />
          </div>
        </div>
      </Panel>
      <PduFacts pdu={pdu} state={state} />
      {outlets.length > 0 && (
        <Panel
          className={styles.wide}
          title={t('pdu.outlets')}
          note={t('pdu.outletsOn', { on: pdu.outletsOn, total: pdu.outletCount })}
          state={state}
        >
          <div className={styles.outlets}>
            <OutletGrid keys={outlets} pdu={pdu} />
          </div>
          <OutletTable keys={outlets} />
        </Panel>
      )}
    </div>
  )
}
