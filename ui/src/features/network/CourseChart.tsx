import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Series } from '../../api/types'
import { averagedOf, gapOf, known, paired, samplesOf, trendOf, withGaps } from '../../shared/course'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal, rateUnit } from '../../shared/quantities'
import type { Range } from '../../shared/ranges'
import { type Line, TimeSeries } from '../../shared/TimeSeries'
import styles from './CourseChart.module.css'
import { METRICS, type Metric } from './metrics'
import { type Read, useCourse, useWindow } from './useCourse'

interface Props {
  read: Read
  /** Whose course it is, for who cannot see it. */
  name: string
  metric: Metric
  range: Range
  /** When what is critical now began, in epoch seconds. */
  alarms?: readonly number[]
  bare?: boolean
  withTable?: boolean
}

/** The course of one metric as it was recorded; of traffic, down solid and up dashed. */
export function CourseChart(props: Props) {
  const { read, name, metric, range, alarms, bare = false, withTable = false } = props
  const { t } = useTranslation()
  const { courses } = METRICS[metric]
  const [one, other = one] = courses
  const first = useCourse(read, one, range)
  const second = useCourse(read, other, range)
  const { from, to } = useWindow(range)
  const { line, unit } = useScaled(metric, first.series, second.series, read.intervalSeconds)
  const error = first.error ?? second.error
  const values = known(line.values)
  if (error && !first.series) return <ProblemAlert problem={problemOf(error)} />
  if (values.length < 2) return <p className={styles.empty}>{first.series && t('chart.empty')}</p>
  const words = METRICS[metric].words.map((word) => t(`chart.course.${word}`))
  const sentence = (which: readonly number[], course: string) =>
    t('chart.summary', {
      name: `${name}, ${course}`,
      unit,
      last: print(which.at(-1) ?? 0),
      min: print(Math.min(...which)),
      max: print(Math.max(...which)),
      range: t(`chart.range.${range}`),
      trend: t(`chart.trend.${trendOf(which)}`),
    })
  const along = known(line.second)
  const sentences = [sentence(values, words[0] ?? ''), along.length > 0 && sentence(along, words[1] ?? '')]
  return (
    <TimeSeries
      line={line}
      summary={sentences.filter(Boolean).join('. ')}
      columns={[t('chart.time'), ...words.map((word) => t('chart.column', { word, unit }))]}
      print={print}
      marks={(first.series?.annotations ?? []).map(({ at }) => Date.parse(at) / 1000)}
      {...(alarms ? { alarms } : {})}
      from={from}
      to={to}
      unit={withTable ? unit : ''}
      averaged={averagedOf(first.series)}
      bare={bare}
      withTable={withTable}
    />
  )
}

/** As many digits as are worth reading. */
function print(value: number): string {
  return decimal(value, value >= 10 || Number.isInteger(value) ? 0 : value >= 1 ? 1 : 2)
}

/** Lines in the unit that suits them; both in the same. */
function useScaled(metric: Metric, one: Series | undefined, other: Series | undefined, interval: number) {
  return useMemo(() => {
    const { courses, factor, unit } = METRICS[metric]
    const twofold = courses.length === 2
    const all = [one, twofold ? other : undefined].flatMap((series) => samplesOf(series))
    const rate = rateUnit(Math.max(0, ...all.map(({ value }) => value)))
    const by = factor ?? 1 / rate.per
    const lineOf = (series: Series | undefined): Line =>
      withGaps(samplesOf(series, by), gapOf(series, interval))
    const line = twofold ? paired(lineOf(one), lineOf(other)) : lineOf(one)
    return { line, unit: unit ?? rate.unit }
  }, [metric, one, other, interval])
}
