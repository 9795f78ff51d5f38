import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaRelationOptions } from 'typeorm'
import type { DomainError } from '../errors.ts'
import { refuseDuplicates } from './constraint.ts'
import { snake } from './snake.ts'

type Scalar = string | number | boolean | Date | null | readonly string[]
type ScalarKeysOf<T> = { [K in keyof T]-?: T[K] extends Scalar ? K : never }[keyof T] & string

interface Definition<T, Computed extends ScalarKeysOf<T>> {
  table: string
  /** Scalars of the class that no column holds: whoever reads the row works them out. */
  computed?: readonly Computed[]
  /** One for each other scalar of the class: the compiler names the one that is missing. */
  columns: Record<Exclude<ScalarKeysOf<T>, Computed>, EntitySchemaColumnOptions>
  /** What stands on the many side, each beside the column of its id. */
  relations?: Partial<Record<keyof T & string, EntitySchemaRelationOptions>>
  /** Unique indexes by name, each with the refusal that its violation means to the caller. */
  unique?: Record<string, { columns: ScalarKeysOf<T>[]; where?: string; refusal: () => DomainError }>
  indexes?: Record<string, { columns: ScalarKeysOf<T>[]; where?: string }>
  /** As in the migration of the table. */
  withoutRowid?: boolean
}

/** Maps a class to a table. Columns are called as the properties are, in snake_case. */
export function defineEntity<T extends object, Computed extends ScalarKeysOf<T> = never>(
  target: new () => T,
  definition: Definition<T, Computed>,
): EntitySchema<T> {
  const { table, unique = {}, indexes = {}, relations, withoutRowid = false } = definition
  const columns = Object.entries<EntitySchemaColumnOptions>(definition.columns)
  for (const [index, { columns: keys, refusal }] of Object.entries(unique)) {
    refuseDuplicates({ index, columns: keys.map((key) => `${table}.${snake(key)}`).join(', '), refusal })
  }
  return new EntitySchema<T>({
    target,
    name: target.name, // TypeORM finds an entity by the name of its class
    tableName: table,
    withoutRowid,
    columns: Object.fromEntries(columns.map(([key, column]) => [key, { name: snake(key), ...column }])) as never,
    ...(relations && { relations: relations as never }),
    indices: [
      ...Object.entries(unique).map(([name, { columns: keys, where }]) => indexOf(name, keys, where, true)),
      ...Object.entries(indexes).map(([name, { columns: keys, where }]) => indexOf(name, keys, where, false)),
    ],
  })
}

const indexOf = (name: string, columns: string[], where: string | undefined, unique: boolean) => ({
  name,
  columns,
  unique,
  ...(where && { where }),
})
