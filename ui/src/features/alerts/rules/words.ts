import { useTranslation } from 'react-i18next'
import type { Rule, WatchedMetric } from '../../../api/types'
import { decimal } from '../../../shared/quantities'
import { ALL } from './draft'

/** 16.5 A from 165 deciamps. */
export function written(value: number, { per, symbol }: WatchedMetric): string {
  const number = Number((value / per).toFixed(3))
  const digits = String(number).split('.')[1]?.length ?? 0
  return `${decimal(number, digits)} ${symbol}`
}

/** What a metric is called here; one this browser has no word for keeps the server's. */
export function useTitle() {
  const { t } = useTranslation()
  return (metric: WatchedMetric) =>
    t(`rules.metrics.${metric.metric}` as never, { defaultValue: metric.title })
}

/** The condition of a rule as a sentence. */
export function useCondition() {
  const { t } = useTranslation()
  const title = useTitle()
  return (rule: Rule, metrics: readonly WatchedMetric[]): string => {
    const { metric: word, entity, above, below, clear, forSeconds } = rule.when
    const metric = metrics.find((one) => one.metric === word)
    const threshold = above ?? below
    if (!metric || threshold == null) return word
    const parts = [
      title(metric),
      t(above == null ? 'rules.belowValue' : 'rules.aboveValue', { value: written(threshold, metric) }),
      ...(clear == null ? [] : [t('rules.untilValue', { value: written(clear, metric) })]),
      ...(forSeconds > 0 ? [t('rules.forTime', { count: forSeconds })] : []),
      ...(entity === ALL ? [] : [t('rules.atEntity', { entity })]),
      ...(rule.site ? [t('rules.atSite', { site: rule.site })] : []),
    ]
    return parts.join(' ')
  }
}
