import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { DomainError, forbidden } from './errors.ts'
import { costOf } from './graphql-cost.ts'
import { shapeOf } from './graphql-shape.ts'

/** How many words and signs a document may have; more are not even parsed. */
export const maxTokens = 2_000
/** How deep the fields of an operation may be nested. */
export const maxDepth = 10
/** How many objects the answer to an operation may have, counted before it runs. */
export const maxCost = 5_000

const maxAliases = 15
const maxDirectives = 10
const maxRootFields = 10

/** An operation of a valid document, with the variables it is to run with. */
export interface Asked {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/**
 * Throws unless an operation is small enough to run: QUERY_TOO_COMPLEX says what of it is too large. One that asks for the
 * schema is for the signed-in only.
 */
export function admit(schema: GraphQLSchema, { document, operation, variables }: Asked, isSignedIn: boolean): void {
  const { depth, aliases, directives, fields, introspects } = shapeOf(document, operation)
  if (introspects && !isSignedIn) throw forbidden(false)
  refuseMore('depth', depth, maxDepth)
  refuseMore('number of aliases', aliases, maxAliases)
  refuseMore('number of directives', directives, maxDirectives)
  refuseMore('number of root fields', fields, maxRootFields)
  refuseMore('cost in objects', costOf(schema, document, operation, variables), maxCost)
}

function refuseMore(measure: string, count: number, limit: number): void {
  if (count <= limit) return
  const found = Math.min(count, 1_000_000_000) // fragments multiply beyond what a number holds
  throw new DomainError('QUERY_TOO_COMPLEX', { measure, found, limit })
}
