import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Pdu, Series } from '../../api/types'
import { useLive } from '../../live/context'
import { useHeld, useServerNow } from '../../live/hooks'
import type { Line } from '../../shared/TimeSeries'
import { RANGES, type Range } from './ranges'

const STEP = 5

interface Sample {
  readonly time: number
  readonly value: number
}

/** Recorded readings of the range, followed by the samples heard since; in amps and epoch seconds. */
export function useLoadLine(pdu: Pdu, range: Range): { line: Line; from: number; to: number } {
  const { past } = useLive()
  const now = useServerNow()
  const end = past?.asOf ? Date.parse(past.asOf) : Math.floor(now / (STEP * 1000)) * STEP * 1000
  const to = end / 1000
  const from = to - RANGES[range]
  const recorded = useRecorded(pdu.id, range, past?.asOf ?? null, end)
  const samples = useSamples(pdu.key, past !== null)

  const line = useMemo(() => {
    const points = recorded?.points ?? []
    const last = (points.at(-1)?.[0] ?? 0) / 1000
    const fresh = samples.filter(({ time }) => time > last && time >= from)
    return withGaps(
      [...points.map(([at = 0, , average]) => ({ time: at / 1000, value: (average ?? 0) / 10 })), ...fresh],
      gapOf(recorded, pdu.intervalSeconds),
    )
  }, [recorded, samples, from, pdu.intervalSeconds])

  return { line, from, to }
}

function useRecorded(id: string, range: Range, asOf: string | null, end: number): Series | undefined {
  const { data } = useQuery({
    queryKey: keys.readings(id, range, asOf),
    queryFn: () => {
      const from = new Date(end - RANGES[range] * 1000).toISOString()
      const query = { metric: 'current', from, to: new Date(end).toISOString(), step: 'auto' }
      return answer(api.GET('/api/v1/power/pdus/{id}/readings', { params: { path: { id }, query } }))
    },
    refetchInterval: asOf === null ? 60_000 : false,
  })
  return data
}

/** Live samples of one PDU, kept while the graph is on the screen. */
function useSamples(key: string, past: boolean): readonly Sample[] {
  const held = useHeld(key)
  const [samples, setSamples] = useState<readonly Sample[]>([])
  const deciamps = (held?.value as Pdu | undefined)?.load.currentDeciamps ?? null

  useEffect(() => {
    if (past || deciamps === null || !held?.at) return
    const sample = { time: Date.parse(held.at) / 1000, value: deciamps / 10 }
    setSamples((old) => {
      const last = old.at(-1)
      if (last && last.time >= sample.time) return old
      return [...old.filter(({ time }) => time > sample.time - RANGES['24h']), sample]
    })
  }, [held, deciamps, past])

  return samples
}

const MISSED = 3

/** How long nothing may be read before the line breaks, in seconds. */
function gapOf(series: Series | undefined, intervalSeconds: number | null): number {
  return MISSED * Math.max(intervalSeconds ?? 30, series?.step ?? 0)
}

function withGaps(samples: readonly Sample[], gap: number): Line {
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

const NOTEWORTHY = 0.05

export function trendOf(values: readonly number[]): 'rising' | 'falling' | 'steady' {
  const half = Math.ceil(values.length / 2)
  const mean = (part: readonly number[]) =>
    part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length)
  const [before, after] = [mean(values.slice(0, half)), mean(values.slice(half))]
  if (values.length < 2 || Math.abs(after - before) <= before * NOTEWORTHY) return 'steady'
  return after > before ? 'rising' : 'falling'
}
