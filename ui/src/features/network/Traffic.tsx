import { useTranslation } from 'react-i18next'
import { bitRate, type Quantity } from '../../shared/quantities'
import styles from './Traffic.module.css'

interface Props {
  rxBps: number | null
  txBps: number | null
}

/** What flows now, each way under the stroke its course is drawn with. */
export function Traffic({ rxBps, txBps }: Props) {
  const { t } = useTranslation()
  return (
    <dl className={styles.traffic}>
      <Way name={t('chart.course.in')} rate={bitRate(rxBps)} />
      <Way name={t('chart.course.out')} rate={bitRate(txBps)} second />
    </dl>
  )
}

function Way({ name, rate, second = false }: { name: string; rate: Quantity; second?: boolean }) {
  return (
    <div data-second={second || undefined}>
      <dt>{name}</dt>
      <dd>
        {rate.value} <small>{rate.unit}</small>
      </dd>
    </div>
  )
}
