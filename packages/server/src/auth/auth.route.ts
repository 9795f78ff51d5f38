import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../platform/context.ts'
import { endedCookie, type Gate, sessionCookie } from './principal.ts'
import { comeBySetUpLink } from './set-up-link.ts'

type ContextOf = (request: { headers: IncomingHttpHeaders; id: string; log: FastifyBaseLogger }) => Context

/** `POST /auth/set-up` { token, name }: signs in whoever came by a set-up link. `POST /auth/sign-out`: ends it. */
export function authRoutes(server: FastifyInstance, gate: Gate, contextOf: ContextOf): void {
  server.post('/auth/set-up', async (request, reply) => {
    const principal = await comeBySetUpLink(contextOf(request), gate, request.body)
    return reply.header('set-cookie', sessionCookie(gate, principal)).code(204).send()
  })
  server.post('/auth/sign-out', async (_request, reply) =>
    reply.header('set-cookie', endedCookie(gate)).code(204).send(),
  )
}
