import type { IncomingMessage } from 'node:http'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { authRoutes } from '../auth/auth.route.ts'
import { agreementExportRoutes } from '../register-export/agreement-export.route.ts'
import { uploadRoutes } from '../upload/upload.route.ts'
import type { Application } from './application.ts'
import { refuseCompressed } from './http-encoding.ts'
import { answerError, answerNothingThere } from './http-errors.ts'
import { graphiqlRoutes } from './http-graphiql.ts'
import { graphqlRoutes } from './http-graphql.ts'
import { healthRoutes } from './http-health.ts'
import { secureHeaders } from './http-headers.ts'
import { refuseForeignOrigins } from './http-origin.ts'
import { pageRoutes } from './http-pages.ts'
import { requestIdOf } from './http-request-id.ts'
import { stopSoon } from './http-stop.ts'
import { subscriptionRoute } from './http-subscriptions.ts'

const bodyLimit = 2 * 1024 * 1024
const requestTimeout = 15_000

export type Server = FastifyInstance

/** The HTTP side of a running Entitle, all of it under the path of the base URL. */
export async function buildServer(application: Application, schema: GraphQLSchema): Promise<Server> {
  const log: FastifyBaseLogger = application.log
  const server = Fastify({
    loggerInstance: log,
    genReqId: requestIdOf,
    bodyLimit,
    requestTimeout,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerError,
  })
  server.setErrorHandler(answerError)
  stopSoon(server, requestTimeout)
  secureHeaders(server)
  refuseForeignOrigins(server, application.config)
  refuseCompressed(server)
  const contextOf = (request: { headers: IncomingMessage['headers']; id: string; log: FastifyBaseLogger }) =>
    application.contextOf(request.headers, request.id, request.log as Logger)
  const prefix = new URL(application.config.baseUrl).pathname.replace(/\/$/, '')
  if (prefix) server.setNotFoundHandler(answerNothingThere) // the pages answer below it
  await server.register(
    async (part) => {
      healthRoutes(part, application)
      await graphqlRoutes(part, application.log, schema, contextOf)
      subscriptionRoute(part, application, schema)
      graphiqlRoutes(part, schema, contextOf)
      authRoutes(part, application, contextOf)
      uploadRoutes(part, contextOf)
      agreementExportRoutes(part, contextOf)
      await pageRoutes(part, prefix)
    },
    { prefix },
  )
  return server
}
