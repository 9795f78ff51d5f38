import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Context } from '../platform/context.ts'
import { faultLog, formatError } from '../platform/format-error.ts'
import { maxTokens } from '../platform/graphql-limits.ts'
import { admission, statusForOlderClients } from '../platform/graphql-plugins.ts'

export type ContextOf = (request: {
  headers: IncomingMessage['headers']
  id: string
  log: FastifyBaseLogger
}) => Context

/** `/graphql` over HTTP: queries and mutations by POST. */
export async function graphqlRoutes(
  server: FastifyInstance,
  log: Logger,
  schema: GraphQLSchema,
  contextOf: ContextOf,
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true, // for the signed-in: see `admission`
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens },
    formatError,
    plugins: [
      fastifyApolloDrainPlugin(server),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it wraps the resolver of each field
      admission,
      statusForOlderClients,
      faultLog,
    ],
    logger: log,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request: FastifyRequest) => contextOf(request),
  })
}
