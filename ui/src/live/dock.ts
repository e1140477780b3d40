import { answer, api } from '../api/client'
import type { Command, CommandStatus } from '../api/types'
import type { CommandMessage } from './frames'

/** How long a confirmed command stays in the dock, with its Undo. */
export const UNDO_MILLIS = 10_000

const FADING: readonly CommandStatus[] = ['confirmed', 'cancelled']

export function isOpen(status: CommandStatus): boolean {
  return (
    status === 'awaiting_approval' ||
    status === 'scheduled' ||
    status === 'accepted' ||
    status === 'dispatched'
  )
}

/** Our own commands on their way, oldest first: one row each, until they are settled and seen. */
export class Dock {
  #rows: readonly Command[] = []
  readonly #listeners = new Set<() => void>()

  get rows(): readonly Command[] {
    return this.#rows
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Adds a command, or takes its newer version. */
  put(command: Command) {
    const known = this.#rows.find((row) => row.id === command.id)
    if (known && known.position > command.position) return
    const others = this.#rows.filter((row) => row.id !== command.id)
    const rows = [...others, command].sort((a, b) => a.requestedAt.localeCompare(b.requestedAt))
    this.#show(rows)
    if (FADING.includes(command.status)) setTimeout(() => this.remove(command.id), UNDO_MILLIS)
  }

  remove(id: string) {
    if (this.#rows.some((row) => row.id === id)) this.#show(this.#rows.filter((row) => row.id !== id))
  }

  /** The status is shown at once; the rest of the command is read afterwards. */
  hear(message: CommandMessage) {
    const known = this.#rows.find((row) => row.id === message.commandId)
    const { status, statusReason, observed, position, at } = message
    const ended = isOpen(status) ? {} : { endedAt: at }
    if (known) this.put({ ...known, ...ended, status, statusReason, observed, position })
    void this.read(message.commandId)
  }

  async read(id: string) {
    this.put(await answer(api.GET('/api/v1/commands/{id}', { params: { path: { id } } })))
  }

  /** After a reload or a lost link: what is still open, by the server's word, and what became of the rest. */
  async restore() {
    const query = { mine: 'true', open: 'true' }
    const { items } = await answer(api.GET('/api/v1/commands', { params: { query } }))
    for (const command of items) this.put(command)
    const settled = this.#rows.filter((row) => isOpen(row.status) && !items.some(({ id }) => id === row.id))
    await Promise.all(settled.map(({ id }) => this.read(id)))
  }

  #show(rows: readonly Command[]) {
    this.#rows = rows
    for (const listener of this.#listeners) listener()
  }
}
