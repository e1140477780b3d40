import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Monitor, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { type Range, toRange } from '../../shared/ranges'
import { Segments } from '../../shared/Segments'
import { GraphPicture } from './GraphPicture'
import styles from './GraphsPanel.module.css'

const SPANS: readonly Range[] = ['1h', '24h', '7d', '30d', '1y']

/** The source's own graphs of the device, drawn when somebody looks; nothing where it draws none. */
export function GraphsPanel({ monitor, source }: { monitor: Monitor; source: Source | undefined }) {
  const { past } = useLive()
  if (past || !source?.capabilities.includes('graphs')) return null
  return <Known monitor={monitor} name={source.name} />
}

function Known({ monitor, name }: { monitor: Monitor; name: string }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [range, setRange] = useState<Range>('24h')
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.graphs(monitor.id),
    queryFn: () =>
      answer(api.GET('/api/v1/uptime/monitors/{id}/graphs', { params: { path: { id: monitor.id } } })),
  })
  const graphs = data?.items ?? []
  const graph = graphs.find((one) => one.name === chosen) ?? graphs[0]
  return (
    <Panel
      title={t('graphs.title', { name })}
      state={isPending ? 'loading' : 'data'}
      end={
        <Segments
          label={t('chart.rangeLabel')}
          segments={SPANS.map((span) => ({ name: span, label: t(`chart.range.${span}`) }))}
          chosen={range}
          onChoose={(name) => setRange(toRange(name, SPANS, '24h'))}
        />
      }
    >
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {data && !graph && <PanelMiddle title={t('graphs.none')}>{t('graphs.noneWhat', { name })}</PanelMiddle>}
      {graph && (
        <div className={styles.body}>
          <label className={styles.choice}>
            {t('graphs.graph')}
            <select value={graph.name} onChange={(event) => setChosen(event.target.value)}>
              {graphs.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
          <GraphPicture key={`${graph.name} ${range}`} monitor={monitor} graph={graph} range={range} />
        </div>
      )}
    </Panel>
  )
}
