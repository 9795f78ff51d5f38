import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from './context.ts'
import { DomainError } from './errors.ts'

/** What the caller is told of an error: a refusal in full, a faulty document as GraphQL words it, of our own faults nothing. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = causeOf(thrown)
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

/** Logs those errors that `formatError` masks. */
export function logFaults(log: Logger | undefined, errors: readonly GraphQLError[]): void {
  for (const thrown of errors) {
    const error = causeOf(thrown)
    if (error instanceof DomainError || isFaultOfTheDocument(error)) continue
    log?.error({ err: error, path: thrown.path }, 'fault')
  }
}

/** Logs the faults of each operation with the id of its request. */
export const faultLog: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        logFaults((contextValue as Partial<Context>).log, errors) // there is no context where making it failed
      },
    }
  },
}

// GraphQL wraps what a resolver throws, and Apollo what a plugin does.
function causeOf(thrown: unknown): unknown {
  if (!(thrown instanceof GraphQLError)) return thrown
  const { originalError, path } = thrown
  return originalError && (path || originalError instanceof DomainError) ? originalError : thrown
}

function isFaultOfTheDocument(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false
  // Apollo wraps what validation found in an error of its own.
  return error.originalError === undefined || error.originalError instanceof GraphQLError
}
