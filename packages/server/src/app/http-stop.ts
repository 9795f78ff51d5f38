import type { FastifyInstance } from 'fastify'

/** Lets a server that closes answer what is under way, and wait for nothing else. */
export function stopSoon(server: FastifyInstance, patience: number): void {
  let stopping = false
  server.addHook('preClose', async () => {
    stopping = true
    // Node does not look for stalled requests any more once it closes: one of them would keep the server from stopping.
    setTimeout(() => server.server.closeAllConnections(), patience).unref()
  })
  server.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close') // or the connection would stay, for a request that cannot come
  })
}
