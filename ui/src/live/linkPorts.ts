import type { Snapshot } from '../api/types'
import type { CommandMessage, Frame } from './frames'
import type { Connect } from './transport'

export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly lagMillis: number }
  | { readonly kind: 'lost'; readonly since: number; readonly retryAt: number; readonly polling: boolean }

export type FrameListener = (frame: Frame) => void

export interface SnapshotRequest {
  /** The snapshot must have reached this position. */
  readonly after?: number
  /** Answer `null` when nothing was heard since this snapshot. */
  readonly unlessNewerThan?: string
}

export interface SnapshotAnswer {
  readonly snapshot: Snapshot
  readonly etag: string | null
}

export interface LinkPorts {
  readonly connect: Connect
  readonly snapshot: (request: SnapshotRequest) => Promise<SnapshotAnswer | null>
  readonly onCommand: (message: CommandMessage) => void
  /** The server refused the connection or what is heard on it; who one is may have changed. */
  readonly onRefused: () => void
  /** Steps may have been missed: the server has to be asked. */
  readonly onCommandsMissed: () => void
  /** Uniform in [0, 1). */
  readonly random: () => number
}
