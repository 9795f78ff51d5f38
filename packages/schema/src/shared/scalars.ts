import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars'
import { canonicalDecimal } from './decimal.rules.ts'

/** A calendar date as text, `2026-11-24`, in no time zone. */
export const LocalDate = GraphQLLocalDate

/** A moment, RFC 3339, in UTC. */
export const DateTime = GraphQLDateTime

const decimalDescription =
  'An exact number as text: `"1234.50"`, with at most 15 digits before the point and 4 after it, no exponent and no grouping. It comes back without zeros in front and with two digits after the point, or as many more as it needs; equal numbers are equal texts.'

/** An exact number as text. A JSON number is refused: who wrote it had a float, and 0.1 is none. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: decimalDescription,
  parseValue: decimalOf,
  serialize: decimalOf,
  parseLiteral: (node) => decimalOf(node.kind === Kind.STRING ? node.value : undefined, node),
})

function decimalOf(value: unknown, node?: ValueNode): string {
  const decimal = typeof value === 'string' ? canonicalDecimal(value) : null
  if (decimal !== null) return decimal
  const message = 'A decimal is text such as "1234.50": at most 15 digits before the point and 4 after it.'
  throw new GraphQLError(message, node && { nodes: node })
}
