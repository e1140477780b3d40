import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Pdu, Series } from '../../api/types'
import { useLive } from '../../live/context'
import { useHeld, useServerNow } from '../../live/hooks'
import { averagedOf, gapOf, type Sample, samplesOf, withGaps } from '../../shared/course'
import { pixelMillis, RANGES, type Range } from '../../shared/ranges'
import type { Line } from '../../shared/TimeSeries'

const STEP = 5
const SOONEST_MILLIS = 60_000
const AMPS = 0.1

/** Recorded readings of the range, followed by the samples heard since; in amps and epoch seconds. */
export function useLoadLine(
  pdu: Pdu,
  range: Range,
): {
  line: Line
  averaged: number | undefined
  from: number
  to: number
} {
  const { past } = useLive()
  const now = useServerNow()
  const end = past?.asOf ? Date.parse(past.asOf) : Math.floor(now / (STEP * 1000)) * STEP * 1000
  const to = end / 1000
  const from = to - RANGES[range]
  const recorded = useRecorded(pdu.id, range, past?.asOf ?? null, end)
  const samples = useSamples(pdu.key, past !== null)

  const line = useMemo(() => {
    const old = samplesOf(recorded, AMPS)
    const last = old.at(-1)?.time ?? 0
    const fresh = samples.filter(({ time }) => time > last && time >= from)
    return withGaps([...old, ...fresh], gapOf(recorded, pdu.intervalSeconds))
  }, [recorded, samples, from, pdu.intervalSeconds])

  return { line, averaged: averagedOf(recorded), from, to }
}

function useRecorded(id: string, range: Range, asOf: string | null, end: number): Series | undefined {
  const { data } = useQuery({
    queryKey: keys.readings(id, range, asOf),
    queryFn: () => {
      const from = new Date(end - RANGES[range] * 1000).toISOString()
      const query = { metric: 'current', from, to: new Date(end).toISOString(), step: 'auto' }
      return answer(api.GET('/api/v1/power/pdus/{id}/readings', { params: { path: { id }, query } }))
    },
    refetchInterval: asOf === null ? Math.max(SOONEST_MILLIS, pixelMillis(range)) : false,
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
