import type { CommandStatus } from '../api/types'

/** One entity, whole, or a sample: a few fast-moving members to lay over the held entity. */
export interface Entry {
  key: string
  /** `null` says that the entity was removed. */
  value: unknown
  at: string | null
  intervalSeconds: number | null
  source: string | null
  sample?: boolean
}

/** Newest values of the positions `(previous, position]`; without a position it holds samples only. */
export interface Delta {
  topic: string
  kind: 'delta'
  previous: number | null
  position: number | null
  asOf: string
  entries: readonly Entry[]
}

/** Sent every two seconds, also when nothing changed. */
export interface Beat {
  topic: string
  kind: 'beat'
  position: number
  asOf: string
  sources?: Readonly<Record<string, string | null>>
}

/** The server gave up on our backlog. */
export interface Resync {
  topic: string
  kind: 'resync'
  asOf?: string
}

export type Frame = Delta | Beat | Resync

/** One step in the life of a command of ours, never conflated. */
export interface CommandMessage {
  commandId: string
  key: string
  status: CommandStatus
  statusReason: string | null
  observed: string | null
  position: number
  at: string
}
