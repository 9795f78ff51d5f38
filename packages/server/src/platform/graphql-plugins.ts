import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Context } from './context.ts'
import { DomainError } from './errors.ts'
import { admit } from './graphql-limits.ts'

/** Refuses what is too large, and strangers who ask for the schema, before anything runs. */
export const admission: ApolloServerPlugin<Context> = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) return // Apollo refuses an unknown name
        try {
          admit(schema, { document, operation, variables: request.variables ?? {} }, contextValue.user !== null)
        } catch (error) {
          throw withStatus(error)
        }
      },
    }
  },
}

// What a plugin throws would else be answered with 500.
function withStatus(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error
  const status = error.code === 'UNAUTHENTICATED' ? 401 : 400
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } })
}

const ofTheDocument = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * Answers a faulty document with 200 to clients of the older media type, as the GraphQL over HTTP specification asks: they
 * take any other status for the word of a proxy, and do not read the errors.
 */
export const statusForOlderClients: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        if (http.status !== 400 || errors.length === 0) return
        if (errors.every(({ extensions }) => ofTheDocument.has(extensions?.['code']))) http.status = 200
      },
    }
  },
}
