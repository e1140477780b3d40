import { useTranslation } from 'react-i18next'
import type { Pdu } from '../../api/types'
import { known, trendOf } from '../../shared/course'
import { amps, limitAmps } from '../../shared/quantities'
import type { Range } from '../../shared/ranges'
import { type Limit, TimeSeries } from '../../shared/TimeSeries'
import styles from './LoadChart.module.css'
import { useLoadLine } from './useLoadLine'

const axis = (value: number) => limitAmps(Math.round(value * 10))

interface Props {
  pdu: Pdu
  range: Range
  withTable?: boolean
}

/** The course of a PDU's load: recorded readings, and live samples as they come. */
export function LoadChart({ pdu, range, withTable = false }: Props) {
  const { t } = useTranslation()
  const { line, averaged, from, to } = useLoadLine(pdu, range)
  const values = known(line.values)
  if (values.length < 2) return <p className={styles.empty}>{t('chart.empty')}</p>
  const print = (value: number | undefined) => (value === undefined ? '–' : axis(value))
  const summary = t('power.chartSummary', {
    name: pdu.name,
    last: print(values.at(-1)),
    min: print(Math.min(...values)),
    max: print(Math.max(...values)),
    range: t(`chart.range.${range}`),
    trend: t(`chart.trend.${trendOf(values)}`),
  })
  return (
    <TimeSeries
      line={line}
      summary={summary}
      columns={[t('chart.time'), t('power.tableLoad')]}
      print={axis}
      printExactly={(value) => amps(value * 10)}
      limits={limitsOf(pdu)}
      averaged={averaged}
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
