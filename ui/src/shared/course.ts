import type { Series } from '../api/types'
import type { Line } from './TimeSeries'

/** One value of a course; time in epoch seconds. */
export interface Sample {
  readonly time: number
  readonly value: number
}

const MISSED = 3
const USUAL_INTERVAL = 30

/** How long nothing may be read before the line breaks, in seconds. */
export function gapOf(series: Series | undefined, intervalSeconds: number | null): number {
  return MISSED * Math.max(intervalSeconds ?? USUAL_INTERVAL, series?.step ?? 0)
}

/** The averages a series tells, in the unit of its numbers times a factor. */
export function samplesOf(series: Series | undefined, factor = 1): Sample[] {
  const points = series?.points ?? []
  return points.map(([at = 0, , average]) => ({ time: at / 1000, value: (average ?? 0) * factor }))
}

const ONE_READING = 30

/** Seconds of which each point is the average; undefined where it is a reading. */
export function averagedOf(series: Series | undefined): number | undefined {
  return series && series.step > ONE_READING ? series.step : undefined
}

export function withGaps(samples: readonly Sample[], gap: number): Line {
  const times: number[] = []
  const values: (number | null)[] = []
  for (const { time, value } of samples) {
    const last = times.at(-1)
    if (last !== undefined && time - last > gap) {
      times.push(last + gap / 2)
      values.push(null)
    }
    times.push(time)
    values.push(value)
  }
  return { times, values }
}

/** Two lines over the same times. Where only one has a point, the other goes on to its next. */
export function paired(one: Line, other: Line): Line {
  const times = [...new Set([...one.times, ...other.times])].sort((a, b) => a - b)
  const along = ({ times: own, values }: Line) => {
    const known = new Map(own.map((time, index) => [time, values[index]]))
    return times.map((time) => known.get(time))
  }
  return { times, values: along(one), second: along(other) }
}

export function known(values: Line['values'] = []): number[] {
  return values.filter((value) => value != null)
}

const NOTEWORTHY = 0.05

export function trendOf(values: readonly number[]): 'rising' | 'falling' | 'steady' {
  const half = Math.ceil(values.length / 2)
  const mean = (part: readonly number[]) =>
    part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length)
  const [before, after] = [mean(values.slice(0, half)), mean(values.slice(half))]
  if (values.length < 2 || Math.abs(after - before) <= before * NOTEWORTHY) return 'steady'
  return after > before ? 'rising' : 'falling'
}
