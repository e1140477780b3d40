import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { limitAmps } from '../../shared/quantities'
import { type Limit, TimeSeries } from '../../shared/TimeSeries'
import styles from './LoadChart.module.css'
import type { Range } from './ranges'
import { trendOf, useLoadLine } from './useLoadLine'

interface Props {
  pdu: Pdu
  range: Range
  withTable?: boolean
}

/** The course of a PDU's load: recorded readings, and live samples as they come. */
export function LoadChart({ pdu, range, withTable = false }: Props) {
  const { t } = useTranslation()
  const { line, from, to } = useLoadLine(pdu, range)
  const known = line.values.filter((value) => value !== null)
  if (known.length < 2) return <p className={styles.empty}>{t('power.chartEmpty')}</p>
  const print = (value: number | undefined) => (value === undefined ? '–' : limitAmps(Math.round(value * 10)))
  const summary = t('power.chartSummary', {
    name: pdu.name,
    last: print(known.at(-1)),
    min: print(Math.min(...known)),
    max: print(Math.max(...known)),
    range: t(`power.range.${range}`),
    trend: t(`power.trend.${trendOf(known)}`),
  })
  return (
    <TimeSeries
      line={line}
      summary={summary}
      columns={[t('power.tableTime'), t('power.tableLoad')]}
      limits={limitsOf(pdu)}
      from={from}
      to={to}
      withTable={withTable}
    />
  )
}

function limitsOf({ load }: Pdu): Limit[] {
  const limits: Limit[] = []
  if (load.state === 'NORMAL' || load.state === 'LOW') return limits
  if (load.warnDeciamps) limits.push({ value: load.warnDeciamps / 10, tone: 'warn' })
  if (load.ratingDeciamps) limits.push({ value: load.ratingDeciamps / 10, tone: 'crit' })
  return limits
}
