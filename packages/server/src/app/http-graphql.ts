import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Context } from '../platform/context.ts'
import { formatError, logFaults } from '../platform/format-error.ts'
import type { Application } from './application.ts'
import { isOwnOrigin } from './http-origin.ts'

export type ContextOf = (request: {
  headers: IncomingMessage['headers']
  id: string
  log: FastifyBaseLogger
}) => Context

/** `/graphql`: queries and mutations by POST, subscriptions over the same path by the graphql-ws protocol. */
export async function graphqlRoutes(
  server: FastifyInstance,
  application: Application,
  schema: GraphQLSchema,
  contextOf: ContextOf,
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    formatError,
    plugins: [
      fastifyApolloDrainPlugin(server),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it wraps the resolver of each field
      logFaults,
    ],
    logger: application.log,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request: FastifyRequest) => contextOf(request),
  })
  serveSubscriptions(server, application, schema)
}

function serveSubscriptions(server: FastifyInstance, application: Application, schema: GraphQLSchema): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 })
  const subscriptions = useServer(
    {
      schema,
      context: ({ extra: { request } }) =>
        application.contextOf(request.headers, `ws:${request.socket.remotePort ?? 0}`, application.log),
    },
    sockets,
  )
  const path = `${server.prefix}/graphql`
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin } = request.headers
    const wanted = new URL(request.url ?? '', 'http://localhost').pathname === path
    // A page of another site may open a socket, and the browser would send the cookie along.
    if (!wanted || (origin !== undefined && !isOwnOrigin(origin, application.config))) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  server.addHook('preClose', async () => {
    await subscriptions.dispose()
  })
}
