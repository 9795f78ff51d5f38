import type { FastifyInstance } from 'fastify'
import type { Application } from './application.ts'

/** `/healthz`: the process answers. `/readyz`: it can read, and nothing keeps it from writing. */
export function healthRoutes(server: FastifyInstance, { database }: Application): void {
  server.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok' }))
  server.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const failure = database.failure()
    if (failure)
      return reply.code(503).send({ status: 'failed', reason: 'The database cannot be written: see the log' })
    try {
      await database.reader.query('SELECT 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'failed', reason: 'The database does not answer' })
    }
  })
}
