import type { Delta, Entry, Frame } from './frames'

/** Where one topic stands: joined at a position, or buffering until a snapshot tells one. */
export interface Topic {
  readonly position: number | null
  readonly buffer: readonly Frame[]
}

export interface Step {
  readonly topic: Topic
  /** What may be shown now. */
  readonly entries: readonly Entry[]
  /** A snapshot is needed that has reached this position; `null` when nothing is missing. */
  readonly missing: number | null
}

export const JOINING: Topic = { position: null, buffer: [] }

/** Takes one frame: apply, drop, buffer, or notice the gap. Overlap is harmless: values are absolute. */
export function receive(topic: Topic, frame: Frame): Step {
  if (topic.position === null) return keep({ position: null, buffer: [...topic.buffer, frame] })
  switch (frame.kind) {
    case 'resync':
      return gap(topic.position, [])
    case 'beat':
      return frame.position > topic.position ? gap(frame.position, []) : keep(topic)
    case 'delta':
      return receiveDelta(topic, topic.position, frame)
  }
}

/** Joins at the position of a snapshot and replays what came meanwhile. */
export function join(topic: Topic, position: number): Step {
  let step: Step = keep({ position, buffer: [] })
  for (const frame of topic.buffer) {
    const next = receive(step.topic, frame)
    step = { ...next, entries: [...step.entries, ...next.entries], missing: step.missing ?? next.missing }
  }
  return step
}

function receiveDelta(topic: Topic, held: number, delta: Delta): Step {
  const samples = delta.entries.filter((entry) => entry.sample)
  if (delta.position === null || delta.position === undefined || delta.position <= held)
    return keep(topic, samples)
  if (delta.previous !== null && delta.previous > held) return gap(delta.position, samples)
  return keep({ position: delta.position, buffer: [] }, delta.entries)
}

function keep(topic: Topic, entries: readonly Entry[] = []): Step {
  return { topic, entries, missing: null }
}

function gap(missing: number, entries: readonly Entry[]): Step {
  return { topic: JOINING, entries, missing }
}
