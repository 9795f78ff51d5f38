import 'reflect-metadata'
import { DateTime } from '@entitle/schema/shared/scalars'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema as build } from 'type-graphql'
import { doMutationsOnce } from '../idempotency/do-mutations-once.ts'
import { authorise } from '../platform/authorise.ts'
import type { Events } from '../platform/events.ts'
import { validate } from '../platform/validate.ts'
import { describeSchema } from './describe-schema.ts'
import { replays } from './replays.ts'
import { resolvers } from './resolvers.ts'

/** The schema of the API with its resolvers; subscriptions listen to `events`. */
export async function buildSchema(events: Events): Promise<GraphQLSchema> {
  const schema = await build({
    resolvers,
    authChecker: authorise,
    validateFn: validate,
    pubSub: events,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  })
  return doMutationsOnce(describeSchema(schema), replays)
}

/** The schema as text: what integrations read, and what is committed. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
