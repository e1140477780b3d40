import type { Rule, RuleRequest, WatchedMetric } from '../../../api/types'
import type { Severity } from '../words'
import { severityOf } from '../words'

/** A rule as it is typed. Numbers are in the unit people write. */
export interface Draft {
  readonly name: string
  /** `*` for all sites. */
  readonly site: string
  readonly metric: string
  readonly entity: string
  readonly side: 'above' | 'below'
  readonly threshold: string
  readonly clear: string
  readonly forSeconds: string
  readonly severity: Severity
  readonly labels: string
  readonly enabled: boolean
}

export type Fault = 'name' | 'metric' | 'threshold' | 'clear' | 'forSeconds' | 'labels'

export const ALL = '*'
const LONGEST = 86_400
const DIGITS = 3

export function emptyDraft(metrics: readonly WatchedMetric[]): Draft {
  return {
    name: '',
    site: ALL,
    metric: metrics[0]?.metric ?? '',
    entity: ALL,
    side: 'above',
    threshold: '',
    clear: '',
    forSeconds: '60',
    severity: 'warning',
    labels: '',
    enabled: true,
  }
}

export function draftOf(rule: Rule, metric: WatchedMetric | undefined): Draft {
  const { above, below, clear } = rule.when
  const written = (value: number | null | undefined) =>
    value == null ? '' : String(Number((value / (metric?.per ?? 1)).toFixed(DIGITS)))
  return {
    name: rule.name,
    site: rule.site ?? ALL,
    metric: rule.when.metric,
    entity: rule.when.entity,
    side: above == null ? 'below' : 'above',
    threshold: written(above ?? below),
    clear: written(clear),
    forSeconds: String(rule.when.forSeconds),
    severity: severityOf(rule),
    labels: Object.entries(rule.labels)
      .map(([name, value]) => `${name}=${value}`)
      .join(', '),
    enabled: rule.enabled,
  }
}

/** The number in the unit of the readings; a comma is a point. */
function counted(text: string, per: number): number | null {
  const written = text.trim().replace(',', '.')
  const value = written === '' ? Number.NaN : Number(written)
  return Number.isFinite(value) ? Math.round(value * per) : null
}

function labelsOf(text: string): Record<string, string> | null {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => /^([a-z][a-z0-9_]{0,31})\s*=\s*(.+)$/.exec(pair))
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
    : null
}

/** What cannot be sent like that. */
export function faultsOf(draft: Draft, metric: WatchedMetric | undefined): readonly Fault[] {
  const per = metric?.per ?? 1
  const threshold = counted(draft.threshold, per)
  const clear = counted(draft.clear, per)
  const seconds = Number(draft.forSeconds.trim() || 'none')
  const beyond =
    clear !== null && threshold !== null && (draft.side === 'above' ? clear > threshold : clear < threshold)
  const faults: [Fault, boolean][] = [
    ['name', draft.name.trim() === ''],
    ['metric', metric === undefined],
    ['threshold', threshold === null],
    ['clear', (draft.clear.trim() !== '' && clear === null) || beyond],
    ['forSeconds', !Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST],
    ['labels', labelsOf(draft.labels) === null],
  ]
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault)
}

/** What is sent, once nothing is wrong with it. */
export function requestOf(draft: Draft, metric: WatchedMetric): RuleRequest {
  const threshold = counted(draft.threshold, metric.per)
  return {
    name: draft.name.trim(),
    ...(draft.site === ALL ? {} : { site: draft.site }),
    when: {
      metric: draft.metric,
      entity: draft.entity,
      above: draft.side === 'above' ? threshold : null,
      below: draft.side === 'below' ? threshold : null,
      clear: counted(draft.clear, metric.per),
      forSeconds: Number(draft.forSeconds),
    },
    severity: draft.severity,
    labels: labelsOf(draft.labels) ?? {},
    enabled: draft.enabled,
  }
}

/** A rule as it is, to be stored with another switch. */
export function requestFor(rule: Rule, enabled: boolean): RuleRequest {
  const { name, site, when, severity, labels } = rule
  return { name, ...(site ? { site } : {}), when, severity, labels, enabled }
}
