/** The server's clock as the browser sees it; ages are told by it, because the local one may be wrong. */
export class ServerClock {
  #offset = 0

  /** Learns from an answer whose request left and came back at these local instants (epoch milliseconds). */
  learn(serverTime: string, left: number, came: number) {
    this.#offset = Date.parse(serverTime) - (left + came) / 2
  }

  now(): number {
    return Date.now() + this.#offset
  }
}
