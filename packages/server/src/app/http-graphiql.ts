import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { forbidden } from '../platform/errors.ts'
import { schemaText } from './build-schema.ts'
import { exampleQueries } from './graphiql-examples.ts'
import type { ContextOf } from './http-graphql.ts'

// The page is one file with its scripts in it, and starts workers from blobs; it may talk to this server only.
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss: data: blob:",
  "frame-ancestors 'none'",
].join('; ')

/** `/graphiql`: a playground without any request to another site. `/schema.graphql`: the schema as text. */
export function graphiqlRoutes(server: FastifyInstance, schema: GraphQLSchema, contextOf: ContextOf): void {
  const text = schemaText(schema)
  let page: string | undefined // 9 MB: made when somebody first opens it
  server.get('/graphiql', (_request, reply) => {
    page ??= renderGraphiQL({
      title: 'Entitle GraphiQL',
      endpoint: `${server.prefix}/graphql`,
      subscriptionsProtocol: 'WS',
      defaultQuery: exampleQueries,
    })
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page)
  })
  server.get('/schema.graphql', (request, reply) => {
    if (!contextOf(request).user) throw forbidden(false)
    return reply.type('text/plain; charset=utf-8').send(text)
  })
}
