import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { authRoutes } from '../auth/auth.route.ts'
import { uploadRoutes } from '../upload/upload.route.ts'
import type { Application } from './application.ts'
import { answerErrors } from './http-errors.ts'
import { graphiqlRoutes } from './http-graphiql.ts'
import { graphqlRoutes } from './http-graphql.ts'
import { healthRoutes } from './http-health.ts'
import { secureHeaders } from './http-headers.ts'
import { refuseForeignOrigins } from './http-origin.ts'
import { pageRoutes } from './http-pages.ts'

const bodyLimit = 2 * 1024 * 1024

export type Server = FastifyInstance

/** The HTTP side of a running Entitle, all of it under the path of the base URL. */
export async function buildServer(application: Application, schema: GraphQLSchema): Promise<Server> {
  const server = Fastify({
    loggerInstance: application.log as FastifyBaseLogger,
    genReqId: requestIdOf,
    bodyLimit,
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  answerErrors(server)
  secureHeaders(server)
  refuseForeignOrigins(server, application.config)
  const contextOf = (request: { headers: IncomingMessage['headers']; id: string; log: FastifyBaseLogger }) =>
    application.contextOf(request.headers, request.id, request.log as Logger)
  const prefix = new URL(application.config.baseUrl).pathname.replace(/\/$/, '')
  await server.register(
    async (part) => {
      healthRoutes(part, application)
      await graphqlRoutes(part, application, schema, contextOf)
      graphiqlRoutes(part, schema, contextOf)
      authRoutes(part, application, contextOf)
      uploadRoutes(part, contextOf)
      await pageRoutes(part, prefix)
    },
    { prefix },
  )
  return server
}

/** The id of a request in logs and on the audit log: the caller's, if it sent a decent one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const sent = headers['x-request-id']
  return typeof sent === 'string' && /^[\w.:-]{1,64}$/.test(sent) ? sent : randomUUID()
}
