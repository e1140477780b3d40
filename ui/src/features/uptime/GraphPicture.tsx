import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Graph, Monitor } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { RANGES, type Range } from '../../shared/ranges'
import styles from './GraphsPanel.module.css'

const WIDTH = 900
const HEIGHT = 240

interface Props {
  monitor: Monitor
  graph: Graph
  range: Range
}

/** A picture of the source's own. An SVG may hold scripts: as an image it can run none. */
export function GraphPicture({ monitor, graph, range }: Props) {
  const { t } = useTranslation()
  const { clock } = useLive()
  const [to, setTo] = useState(() => clock.now())
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const query = new URLSearchParams({
    from: new Date(to - RANGES[range] * 1000).toISOString(),
    to: new Date(to).toISOString(),
    width: String(WIDTH),
    height: String(HEIGHT),
  })
  const again = () => {
    setState('loading')
    setTo(clock.now())
  }
  if (state === 'failed')
    return (
      <p className={styles.quiet}>
        {t('graphs.failed')} <Button onClick={again}>{t('action.retry')}</Button>
      </p>
    )
  return (
    <figure className={styles.picture} aria-busy={state === 'loading'}>
      <img
        src={`/api/v1/uptime/monitors/${encodeURIComponent(monitor.id)}/graphs/${graph.name}?${query}`}
        alt={t('graphs.alt', { graph: graph.title, name: monitor.name, range: t(`chart.range.${range}`) })}
        width={WIDTH}
        height={HEIGHT}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
    </figure>
  )
}
