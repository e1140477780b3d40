import { describe, expect, it } from 'vitest'
import type { Beat, Delta, Entry } from './frames'
import { JOINING, join, receive, type Topic } from './topic'

const entry = (key: string, sample = false): Entry => ({
  key,
  value: {},
  at: '2026-11-21T13:30:24.900Z',
  intervalSeconds: 30,
  source: 'pdu-1',
  ...(sample ? { sample } : {}),
})
const delta = (previous: number | null, position: number | null, ...entries: Entry[]): Delta => ({
  topic: 'power',
  kind: 'delta',
  previous,
  position,
  asOf: '2026-11-21T13:30:25.118Z',
  entries,
})
const beat = (position: number): Beat => ({
  topic: 'power',
  kind: 'beat',
  position,
  asOf: '2026-11-21T13:30:26Z',
})
const at = (position: number): Topic => ({ position, buffer: [] })

describe('a joined topic', () => {
  it('applies_a_frame_that_continues_its_position', () => {
    const step = receive(at(5), delta(5, 7, entry('a')))
    expect(step.topic.position).toBe(7)
    expect(step.entries).toEqual([entry('a')])
    expect(step.missing).toBeNull()
  })

  it('applies_a_frame_that_overlaps_because_values_are_absolute', () => {
    expect(receive(at(6), delta(5, 7, entry('a'))).topic.position).toBe(7)
  })

  it('drops_positioned_entries_it_has_already', () => {
    const step = receive(at(7), delta(5, 7, entry('a')))
    expect(step.entries).toEqual([])
    expect(step.topic.position).toBe(7)
  })

  it('keeps_the_samples_of_a_frame_it_drops', () => {
    expect(receive(at(9), delta(5, 7, entry('a'), entry('b', true))).entries).toEqual([entry('b', true)])
  })

  it('applies_samples_without_a_position', () => {
    const step = receive(at(9), delta(null, null, entry('b', true)))
    expect(step.entries).toEqual([entry('b', true)])
    expect(step.topic.position).toBe(9)
  })

  it('asks_for_a_snapshot_when_a_frame_starts_after_its_position', () => {
    const step = receive(at(5), delta(6, 8, entry('a')))
    expect(step.missing).toBe(8)
    expect(step.topic).toEqual(JOINING)
    expect(step.entries).toEqual([])
  })

  it('asks_for_a_snapshot_when_a_beat_is_ahead', () => {
    expect(receive(at(5), beat(6)).missing).toBe(6)
    expect(receive(at(6), beat(6)).missing).toBeNull()
  })

  it('asks_for_a_snapshot_when_the_server_gave_up', () => {
    const step = receive(at(5), { topic: 'power', kind: 'resync' })
    expect(step.missing).toBe(5)
    expect(step.topic).toEqual(JOINING)
  })
})

describe('a joining topic', () => {
  const buffered = [delta(5, 7, entry('a')), delta(7, 8, entry('b')), beat(8)].reduce<Topic>(
    (topic, frame) => receive(topic, frame).topic,
    JOINING,
  )

  it('shows_nothing_before_the_snapshot', () => {
    expect(buffered.buffer).toHaveLength(3)
    expect(buffered.position).toBeNull()
  })

  it('replays_the_buffer_over_the_snapshot', () => {
    const step = join(buffered, 7)
    expect(step.topic.position).toBe(8)
    expect(step.entries).toEqual([entry('b')])
    expect(step.missing).toBeNull()
  })

  it('notices_a_gap_between_snapshot_and_buffer', () => {
    const step = join(buffered, 3)
    expect(step.missing).toBe(7)
    expect(step.topic.position).toBeNull()
  })

  it('keeps_buffering_what_follows_the_gap', () => {
    const gapped = join(buffered, 3)
    expect(gapped.topic.buffer.length).toBeGreaterThan(0)
    expect(join(gapped.topic, 7).topic.position).toBe(8)
  })
})
