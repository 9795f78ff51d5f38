import { type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { createEvents } from '../platform/events.ts'
import { admit, maxTokens } from '../platform/graphql-limits.ts'
import { buildSchema } from './build-schema.ts'
import { exampleQueries } from './graphiql-examples.ts'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await buildSchema(createEvents())
})

test('the playground opens with documents that the server takes, each small enough to run', () => {
  const document = parse(exampleQueries, { maxTokens })
  expect(validate(schema, document).map(({ message }) => message)).toEqual([])
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  expect(operations.length).toBeGreaterThan(5)
  for (const operation of operations) admit(schema, { document, operation, variables: {} }, true)
})
