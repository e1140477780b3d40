import { Client } from '@stomp/stompjs'
import { csrfToken } from '../api/client'

export interface TransportHandlers {
  onConnected(): void
  onMessage(destination: string, body: unknown): void
  /** The server says no: somebody is not, or may not, what this page believes. */
  onRefused(): void
  /** The socket is gone or was refused; called once per connection attempt. */
  onClosed(): void
}

/** One connection attempt. The link owns reconnection. */
export interface Transport {
  close(): void
  /** Hears one more destination. */
  listen(destination: string): void
  leave(destination: string): void
}

export type Connect = (destinations: readonly string[], handlers: TransportHandlers) => Transport

const HEARTBEAT_MILLIS = 10_000

/** STOMP 1.2 over a native WebSocket, signed in by the session cookie and the CSRF header in CONNECT. */
export const connectStomp: Connect = (destinations, handlers) => {
  let closed = false
  const ended = () => {
    if (closed) return
    closed = true
    void client.deactivate()
    handlers.onClosed()
  }
  const client = new Client({
    brokerURL: `${window.location.origin.replace(/^http/, 'ws')}/ws`,
    // The parser works on bytes anyway; text would be decoded and encoded again before.
    connectHeaders: { 'X-CSRF-Token': csrfToken(), frames: 'binary' },
    heartbeatIncoming: HEARTBEAT_MILLIS,
    heartbeatOutgoing: HEARTBEAT_MILLIS,
    reconnectDelay: 0,
    onConnect: () => {
      for (const destination of destinations) listen(destination)
      handlers.onConnected()
    },
    onStompError: () => {
      if (!closed) handlers.onRefused()
      ended()
    },
    onWebSocketClose: ended,
  })
  const listen = (destination: string) =>
    client.subscribe(destination, (message) => handlers.onMessage(destination, JSON.parse(message.body)), {
      id: destination,
    })
  client.activate()
  return {
    listen: (destination) => {
      if (client.connected) listen(destination)
    },
    leave: (destination) => {
      if (client.connected) client.unsubscribe(destination)
    },
    close() {
      closed = true
      void client.deactivate()
    },
  }
}
