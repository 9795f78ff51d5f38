import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm'

type Shape = Omit<TableColumnOptions, 'name'>

/** Whether a migration runs on PostgreSQL, where it has to say things of its own. */
export const isPostgres = (runner: QueryRunner) => runner.dataSource.options.type === 'postgres'

/** Words of a migration: what a column is like. A column is never null unless it is `optional`. */
export const is = {
  id: { type: 'integer', isPrimary: true },
  integer: { type: 'integer' },
  text: { type: 'text' },
  flag: { type: 'boolean' },
  /** Milliseconds since 1970. */
  epoch: { type: 'bigint' },
  /** Text that is compared and sorted byte by byte on both databases, whatever the language of the server. */
  key: { type: 'text', collation: 'C' },
} satisfies Record<string, Shape>

export const optional = (shape: Shape): Shape => ({ ...shape, isNullable: true })

/** The id of a row of another table. */
export const of = (table: string, shape: Shape = is.integer): Shape & { of: string } => ({ ...shape, of: table })

/**
 * Creates a table, and where its ids come from if it has any. `withoutRowid`: SQLite keeps its rows in the primary key,
 * half the size where that key is most of the row.
 */
export async function createTable(
  runner: QueryRunner,
  name: string,
  shapes: Record<string, Shape & { of?: string }>,
  { withoutRowid = false } = {},
) {
  const columns = Object.entries(shapes).map(([column, { of: _, collation, ...shape }]) => ({
    name: column,
    ...shape,
    ...(collation && isPostgres(runner) && { collation }), // SQLite compares byte by byte as it comes
  }))
  const foreignKeys = Object.entries(shapes).flatMap(([column, { of: table }]) =>
    table ? [{ columnNames: [column], referencedTableName: table, referencedColumnNames: ['id'] }] : [],
  )
  await runner.createTable(new Table({ name, columns, foreignKeys, withoutRowid }))
  if (shapes['id']) await createIds(runner, name)
}

/** Creates an index, of the rows that meet a condition if one is given. */
export const createIndex = (runner: QueryRunner, table: string, name: string, columnNames: string[], where?: string) =>
  runner.createIndex(table, new TableIndex({ name, columnNames, ...(where && { where }) }))

/** Creates a unique index, of the rows that meet a condition if one is given. */
export const createUnique = (runner: QueryRunner, table: string, name: string, columnNames: string[], where?: string) =>
  runner.createIndex(table, new TableIndex({ name, columnNames, isUnique: true, ...(where && { where }) }))

/** Drops a table, and where its ids came from. */
export async function dropTable(runner: QueryRunner, name: string): Promise<void> {
  await runner.dropTable(name)
  if (isPostgres(runner)) await runner.query(`DROP SEQUENCE IF EXISTS ${name}_id`)
  else await runner.query('DELETE FROM id_sequence WHERE name = ?', [name])
}

/** The next id of a table, for a row that a migration puts there. */
export async function nextIdOf(runner: QueryRunner, table: string): Promise<number> {
  const [row]: { id: number }[] = isPostgres(runner)
    ? await runner.query(`SELECT nextval('${table}_id')::integer AS id`)
    : await runner.query('UPDATE id_sequence SET last = last + 1 WHERE name = ? RETURNING last AS id', [table])
  if (!row) throw new Error(`No ids for ${table}`)
  return row.id
}

/** On SQLite the ids of all tables are counted in one; PostgreSQL has sequences. */
export async function createIdSequence(runner: QueryRunner): Promise<void> {
  if (isPostgres(runner)) return
  const columns = [
    { name: 'name', type: 'text', isPrimary: true },
    { name: 'last', type: 'integer' },
  ]
  await runner.createTable(new Table({ name: 'id_sequence', columns }))
}

export async function dropIdSequence(runner: QueryRunner): Promise<void> {
  if (!isPostgres(runner)) await runner.dropTable('id_sequence')
}

async function createIds(runner: QueryRunner, table: string): Promise<void> {
  if (isPostgres(runner)) await runner.query(`CREATE SEQUENCE ${table}_id`)
  else await runner.query('INSERT INTO id_sequence (name, last) VALUES (?, 0)', [table])
}
