import type { FastifyInstance } from 'fastify'
import type { Config } from '../platform/config.ts'
import { DomainError } from '../platform/errors.ts'

/** Whether a browser page of this origin may talk to the server: that of the base URL, or of this machine's own port. */
export function isOwnOrigin(origin: string, { baseUrl, port }: Pick<Config, 'baseUrl' | 'port'>): boolean {
  const own = [new URL(baseUrl).origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]
  return own.includes(origin)
}

/** Refuses what pages of other sites send: a cookie goes along with it, its owner knows nothing of it. */
export function refuseForeignOrigins(server: FastifyInstance, config: Pick<Config, 'baseUrl' | 'port'>): void {
  server.addHook('onRequest', async ({ method, headers: { origin } }) => {
    if (method === 'GET' || method === 'HEAD' || origin === undefined) return
    if (!isOwnOrigin(origin, config)) throw new DomainError('FORBIDDEN')
  })
}
