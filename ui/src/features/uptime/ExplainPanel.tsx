import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Monitor } from '../../api/types'
import { useLive } from '../../live/context'
import { Anchor } from '../../shared/Anchor'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { percent } from '../../shared/quantities'
import { Segments } from '../../shared/Segments'
import styles from './Explain.module.css'
import { Formula } from './Formula'
import { IntervalTable } from './IntervalTable'
import { SpanBar } from './SpanBar'
import { useView } from './useView'
import { WINDOWS } from './words'

const EVERY_MILLIS = 60_000

/** What a percentage is made of: its formula, the sums, and every interval with where it is known from. */
export function ExplainPanel({ monitor }: { monitor: Monitor }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const [view, choose] = useView('window')
  const window = WINDOWS.find((name) => name === view) ?? '30d'
  const at = past?.at ?? null
  const { data, error, refetch } = useQuery({
    queryKey: keys.explained(monitor.id, window, at),
    queryFn: () => {
      const query = { window, ...(at ? { at } : {}) }
      return answer(
        api.GET('/api/v1/uptime/monitors/{id}/explain', { params: { path: { id: monitor.id }, query } }),
      )
    },
    refetchInterval: at === null ? EVERY_MILLIS : false,
  })
  return (
    <Anchor id="explain">
      <Panel
        title={t('uptime.explain')}
        note={data && `${percent(data.pct)} ${t('unit.percent')}`}
        state={past ? 'past' : data || error ? 'data' : 'loading'}
        end={
          <div className={styles.windows}>
            <Segments
              label={t('uptime.windowLabel')}
              segments={WINDOWS.map((name) => ({ name, label: t(`uptime.window.${name}`) }))}
              chosen={window}
              onChoose={choose}
            />
          </div>
        }
      >
        {error && (
          <ProblemAlert problem={problemOf(error)}>
            <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {data && (
          <>
            <SpanBar name={monitor.name} explanation={data} />
            <Formula explanation={data} />
            <IntervalTable explanation={data} />
          </>
        )}
      </Panel>
    </Anchor>
  )
}
