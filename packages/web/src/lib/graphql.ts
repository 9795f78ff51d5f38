import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../graphql-env.d.ts'

/** Writes a GraphQL document whose result and variables are typed by packages/schema/schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  // Calendar dates stay text (2026-11-24): they belong to no time zone. Moments are RFC 3339 text. Decimals too are text,
  // because a float would change them.
  scalars: { ID: string; LocalDate: string; DateTime: string; Decimal: string }
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
