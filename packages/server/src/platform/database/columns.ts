import type { EntitySchemaColumnOptions, EntitySchemaRelationOptions } from 'typeorm'
import { snake } from './snake.ts'

type Column = EntitySchemaColumnOptions

/** The key: handed out by `nextId` before the INSERT. */
export const id = (): Column => ({ type: 'integer', primary: true })
export const integer = (): Column => ({ type: 'integer' })
export const text = (): Column => ({ type: 'text' })
/** Text that is compared and sorted byte by byte on both databases, whatever the language of the server. */
export const key = (): Column => ({ type: 'text', collation: 'C' })
export const flag = (): Column => ({ type: 'boolean' })
export const optional = (column: Column): Column => ({ ...column, nullable: true })

/** A calendar date, kept as text: `2026-11-24`. */
export const localDate = key

/** A list of strings, kept as JSON. */
export const strings = (): Column => ({
  type: 'text',
  transformer: {
    to: (value: string[]) => JSON.stringify(value),
    from: (value: string) => JSON.parse(value) as string[],
  },
})

/** A moment, kept as RFC 3339 text in UTC: the one form that both databases store, sort and return alike. */
export const instant = (): Column => ({
  type: 'text',
  transformer: {
    to: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
    from: (value: string | null) => value && new Date(value),
  },
})

/** A moment, kept as milliseconds since 1970: a quarter of the size, for the tables with millions of rows. */
export const epoch = (): Column => ({
  type: 'bigint',
  transformer: {
    to: (value: unknown) => (value instanceof Date ? value.getTime() : value),
    from: (value: string | number | null) => value && new Date(Number(value)), // PostgreSQL gives a bigint as text
  },
})

/** The thing that an id column names: `publisher` beside `publisherId`. */
export const manyToOne = (
  target: new () => object,
  property: string,
  nullable = false,
): EntitySchemaRelationOptions => ({
  type: 'many-to-one',
  target: target.name,
  nullable,
  joinColumn: { name: `${snake(property)}_id` },
})
