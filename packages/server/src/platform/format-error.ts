import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Context } from './context.ts'
import { DomainError } from './errors.ts'

/** What the caller is told of an error: a refusal in full, a faulty document as GraphQL words it, of our own faults nothing. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = unwrapResolverError(thrown)
  const { locations, path } = formatted
  const at = { ...(locations && { locations }), ...(path && { path }) }
  if (error instanceof DomainError) {
    const { message, code, params, violations } = error
    return { message, ...at, extensions: { code, params, violations } }
  }
  if (isFaultOfTheDocument(error)) {
    const code = formatted.extensions?.['code']
    return { message: formatted.message, ...at, extensions: { code, params: {}, violations: [] } }
  }
  return { message: 'Internal error', ...at, extensions: { code: 'INTERNAL_SERVER_ERROR', params: {}, violations: [] } }
}

/** Logs what `formatError` masks, once for an operation and with the id of its request. */
export const logFaults: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        const { log } = contextValue as Partial<Context>
        for (const thrown of errors) {
          const error = unwrapResolverError(thrown)
          if (error instanceof DomainError || isFaultOfTheDocument(error)) continue
          log?.error({ err: error, path: thrown.path }, 'fault')
        }
      },
    }
  },
}

function isFaultOfTheDocument(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false
  // Apollo wraps what validation found in an error of its own.
  return error.originalError === undefined || error.originalError instanceof GraphQLError
}
