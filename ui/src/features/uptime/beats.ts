import type { Heartbeat } from '../../api/types'
import { type Status, statusOf } from './words'

/** A stretch as it is drawn: where it begins and how long it is, as shares of the bar in percent. */
export interface Beat {
  readonly state: Status
  readonly left: number
  readonly width: number
  readonly from: number
  readonly to: number
}

/** The stretches, oldest first, that lie in a span (epoch milliseconds); time without any is unknown. */
export function beatsOf(beats: readonly Heartbeat[], from: number, to: number): Beat[] {
  const drawn: Beat[] = []
  let reached = from
  const draw = (state: Status, begin: number, end: number) => {
    if (end <= begin) return
    const share = (millis: number) => (100 * millis) / (to - from)
    drawn.push({ state, left: share(begin - from), width: share(end - begin), from: begin, to: end })
    reached = end
  }
  for (const beat of beats) {
    const begin = Math.max(reached, Date.parse(beat.from))
    const end = Math.min(to, Date.parse(beat.to))
    if (end <= begin) continue
    draw('UNKNOWN', reached, begin)
    draw(statusOf(beat.state), begin, end)
  }
  draw('UNKNOWN', reached, to)
  return drawn
}
