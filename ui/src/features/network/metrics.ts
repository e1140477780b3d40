import type { Port } from '../../api/types'

/** What graphs show: one or two courses of the API under one name. */
export type Metric = 'traffic' | 'link' | 'errors' | 'poe' | 'rtt' | 'loss'

type Word = 'in' | 'out' | 'down' | 'up' | 'errors' | 'poe' | 'rtt' | 'loss'

interface Shown {
  /** By the API's words; the second is drawn dashed. */
  readonly courses: readonly [string, string?]
  /** What they are called. */
  readonly words: readonly Word[]
  /** From the API's numbers to the unit; both `null` where these follow from the numbers, as those of rates do. */
  readonly factor: number | null
  readonly unit: string | null
}

export const METRICS: Record<Metric, Shown> = {
  traffic: { courses: ['rx', 'tx'], words: ['in', 'out'], factor: null, unit: null },
  link: { courses: ['rx', 'tx'], words: ['down', 'up'], factor: null, unit: null },
  errors: { courses: ['errors'], words: ['errors'], factor: 1, unit: '/ h' },
  poe: { courses: ['poe'], words: ['poe'], factor: 0.001, unit: 'W' },
  rtt: { courses: ['rtt'], words: ['rtt'], factor: 0.001, unit: 'ms' },
  loss: { courses: ['loss'], words: ['loss'], factor: 0.1, unit: '%' },
}

/** Those of a port. */
export type PortMetric = Extract<Metric, 'traffic' | 'errors' | 'poe'>

export function metricsOf({ poe }: Port): readonly PortMetric[] {
  return poe ? ['traffic', 'errors', 'poe'] : ['traffic', 'errors']
}
