import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars'

/** A calendar date as text, `2026-11-24`, in no time zone. */
export const LocalDate = GraphQLLocalDate

/** A moment, RFC 3339, in UTC. */
export const DateTime = GraphQLDateTime
