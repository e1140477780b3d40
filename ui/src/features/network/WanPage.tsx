import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Source, Wan } from '../../api/types'
import { AtInstant } from '../../live/AtInstant'
import { useLive } from '../../live/context'
import { EntityNote, stateOf } from '../../live/EntityNote'
import { EntityNotice } from '../../live/EntityNotice'
import { useAge, useHeld, useValue } from '../../live/hooks'
import type { Held } from '../../live/store'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { type Range, toRange } from '../../shared/ranges'
import { Segments } from '../../shared/Segments'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { CourseChart } from './CourseChart'
import { glyphOfWan } from './glyphs'
import { Missing } from './Missing'
import { LINK_RANGES } from './ranges'
import { readOfWan } from './useCourse'
import { useTrail } from './useTrail'
import { useView } from './useView'
import { WanDays } from './WanDays'
import { WanFacts } from './WanFacts'
import styles from './WanPage.module.css'

const RANGES: readonly Range[] = [...LINK_RANGES, '7d', '30d', '1y']
const CHARTS = ['link', 'rtt', 'loss'] as const

/** One link in full: its traffic, latency and loss, what it is, and how available it was. */
export function WanPage() {
  const { link: id = '' } = useParams()
  return (
    <AtInstant>
      <Detail id={id} />
    </AtInstant>
  )
}

function Detail({ id }: { id: string }) {
  const { t } = useTranslation()
  const held = useHeld(`wan/${id}`)
  if (!held) return <Missing id={id} title={t('wan.noSuchLink')} what={t('wan.missingWhat')} />
  return <Known held={held} />
}

function Known({ held }: { held: Held }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const wan = held.value as Wan
  const age = useAge(held)
  const source = useValue<Source>(`source/${held.source}`)
  const state = past ? 'past' : stateOf(age, source)
  const trail = useTrail()
  const [view, setView] = useView()
  const range = toRange(view('range'), RANGES, '1h')
  const lead: ReactNode = (
    <span className={styles.lead}>
      <StatusGlyph name={glyphOfWan(wan.status)} />
      {t(`wan.status.${wan.status}`)} <EntityNote age={age} state={state} />
    </span>
  )
  return (
    <>
      <PageHeader title={wan.name} trail={trail} named lead={lead}>
        <Segments
          label={t('chart.rangeLabel')}
          segments={RANGES.map((name) => ({ name, label: t(`chart.range.${name}`) }))}
          chosen={range}
          onChoose={(name) => setView('range', name)}
        />
      </PageHeader>
      <div className={styles.grid}>
        <div className={styles.charts}>
          {CHARTS.map((metric) => (
            <Panel key={metric} title={t(`wan.chart.${metric}`)} state={state}>
              {!past && metric === 'link' && (
                <EntityNotice state={state} age={age} held={held} source={source} />
              )}
              <div className={styles.chart}>
                <CourseChart
                  key={range}
                  read={readOfWan(wan)}
                  name={wan.name}
                  metric={metric}
                  range={range}
                  withTable
                />
              </div>
            </Panel>
          ))}
        </div>
        <div className={styles.side}>
          <WanFacts wan={wan} state={past ? 'past' : 'data'} />
          <WanDays wan={wan} />
        </div>
      </div>
    </>
  )
}
