import { type Client, createClient } from 'graphql-ws'
import type { Connection } from '../lib/connection.ts'

const pauseMs = 1000

/** The socket for what is followed as it happens. Broken, it comes back with the connection, and `onReturn` is told. */
export function createApiSocket(address: URL, connection: Connection, onReturn: () => void): Client {
  return createClient({
    url: address.href.replace(/^http/, 'ws'),
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    async retryWait() {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      await connection.check()
    },
    on: {
      // What was told meanwhile was told to nobody here.
      connected: (_socket, _payload, wasRetry) => wasRetry && onReturn(),
    },
  })
}
