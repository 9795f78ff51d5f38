import type { FastifyInstance } from 'fastify'
import { type ExecutionArgs, getOperationAST, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Context } from '../platform/context.ts'
import { formatError, logFaults } from '../platform/format-error.ts'
import { admit, maxTokens } from '../platform/graphql-limits.ts'
import type { Application } from './application.ts'
import { isOwnOrigin } from './http-origin.ts'
import { requestIdOf } from './http-request-id.ts'

/** `/graphql` over a websocket, by the graphql-ws protocol: subscriptions, under the same limits as everything else. */
export function subscriptionRoute(server: FastifyInstance, application: Application, schema: GraphQLSchema): void {
  const quick = { closeTimeout: 2_000 } // a client that does not say goodbye keeps no stopping server waiting
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024, ...quick })
  const subscriptions = useServer(
    {
      isProd: true,
      onSubscribe: ({ extra: { request } }, _id, payload) => admitted(schema, payload, contextOf(application, request)),
      onError: (_connection, _id, _payload, errors) => errors.map(answerOf),
      onNext: (_connection, _id, _payload, { contextValue }, result) => {
        if (!result.errors) return undefined
        logFaults((contextValue as Context).log, result.errors)
        return { ...result, errors: result.errors.map(answerOf) }
      },
    },
    sockets,
  )
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()) // a client that goes away in the middle must not take the process along
    if (!isWelcome(request, `${server.prefix}/graphql`, application)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  server.addHook('preClose', async () => {
    await subscriptions.dispose()
  })
}

// A page of another site may open a socket, and the browser would send the cookie along.
function isWelcome({ url = '', headers: { origin } }: IncomingMessage, path: string, { config }: Application): boolean {
  return URL.parse(url, 'http://localhost')?.pathname === path && (origin === undefined || isOwnOrigin(origin, config))
}

function contextOf(application: Application, request: IncomingMessage): Context {
  const id = requestIdOf(request)
  return application.contextOf(request.headers, id, application.log.child({ reqId: id }))
}

function admitted(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  context: Context,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(query, { maxTokens })
    const faults = validate(schema, document)
    if (faults.length > 0) return [...faults]
    const operation = getOperationAST(document, operationName)
    if (!operation) return [new GraphQLError(`There is no operation named ${operationName}`)]
    admit(schema, { document, operation, variables: variables ?? {} }, context.user !== null)
    const named = { operationName: operationName ?? null, variableValues: variables ?? {} }
    return { schema, document, contextValue: context, ...named }
  } catch (error) {
    if (error instanceof GraphQLError) return [error] // it could not be parsed
    const refusal = new GraphQLError((error as Error).message, { originalError: error as Error })
    logFaults(context.log, [refusal])
    return [refusal]
  }
}

function answerOf(error: GraphQLError) {
  const { extensions, ...answer } = error.toJSON()
  return formatError({ ...answer, extensions: { code: 'BAD_USER_INPUT', ...extensions } }, error)
}
