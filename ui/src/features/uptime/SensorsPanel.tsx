import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Monitor } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { SensorRow } from './SensorRow'
import { byState } from './sensors'
import { useSensors } from './useSensors'

const NUMBERS = ['value', 'low', 'lowWarning', 'highWarning', 'high'] as const

/** What the device's sensors measure, what is beyond its limits first; nothing where it has none. */
export function SensorsPanel({ monitor }: { monitor: Monitor }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const sensors = useSensors(monitor)
  if (monitor.sensors === 0) return null
  const numbers = NUMBERS.map((column) => t(`sensor.${column}`))
  const items = [...(sensors.data?.items ?? [])].sort(byState)
  return (
    <Panel
      title={t('sensor.sensors')}
      note={sensors.data && t('sensor.listed', { count: items.length })}
      state={past ? 'past' : sensors.isPending ? 'loading' : 'data'}
    >
      {sensors.error && (
        <ProblemAlert problem={problemOf(sensors.error)}>
          <Button onClick={() => void sensors.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Table
        label={t('sensor.sensors')}
        columns={[t('sensor.stateColumn'), t('sensor.name'), t('sensor.kindColumn'), ...numbers]}
        numbers={numbers}
      >
        {items.map((sensor) => (
          <SensorRow key={sensor.key} sensor={sensor} />
        ))}
      </Table>
    </Panel>
  )
}
