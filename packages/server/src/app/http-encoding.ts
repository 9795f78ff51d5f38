import type { FastifyInstance } from 'fastify'

/** Refuses what is sent compressed: nobody knows how large it will be. */
export function refuseCompressed(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ headers }) => {
    if ((headers['content-encoding'] ?? 'identity') === 'identity') return
    throw Object.assign(new Error('Send it as it is, not compressed'), { statusCode: 415 })
  })
}
