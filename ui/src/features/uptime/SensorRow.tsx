import { useTranslation } from 'react-i18next'
import type { Sensor } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './SensorsPanel.module.css'
import { glyphOfSensor, sensorKindOf, sensorStateOf, written } from './sensors'

/** One sensor: what it measures, and how that stands to its limits. */
export function SensorRow({ sensor }: { sensor: Sensor }) {
  const { t } = useTranslation()
  const state = sensorStateOf(sensor)
  const kind = sensorKindOf(sensor)
  const { value, low, lowWarning, highWarning, high } = sensor
  const limit = (number: number | null) => (number === null ? '–' : written(sensor, number))
  return (
    <tr className={styles.row} data-state={state}>
      <td>
        <span className={styles.state}>
          <StatusGlyph name={glyphOfSensor(state)} />
          {t(`sensor.state.${state}`)}
        </span>
      </td>
      <td>{sensor.name}</td>
      <td className={styles.quiet}>{kind ? t(`sensor.kind.${kind}`) : sensor.kind}</td>
      <td className={styles.number}>{limit(value)}</td>
      <td className={styles.number}>{limit(low)}</td>
      <td className={styles.number}>{limit(lowWarning)}</td>
      <td className={styles.number}>{limit(highWarning)}</td>
      <td className={styles.number}>{limit(high)}</td>
    </tr>
  )
}
