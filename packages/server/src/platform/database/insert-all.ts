import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm'
import { inParts } from '../in-parts.ts'

/** Inserts rows as they are, many in a statement. */
export function insertAll<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntitySchema<T>,
  rows: readonly T[],
): Promise<void> {
  return writeAll(em, entity, rows, '')
}

/** Writes rows that are there anew, whole and by their ids, many in a statement. */
export function replaceAll<T extends ObjectLiteral & { id: number }>(
  em: EntityManager,
  entity: EntitySchema<T>,
  rows: readonly T[],
): Promise<void> {
  const { driver } = em.dataSource
  const names = em.dataSource.getMetadata(entity).columns.map(({ databaseName }) => driver.escape(databaseName))
  // Each row meets itself: an UPDATE of many rows with values of their own is said differently by each database.
  const change = names.map((name) => `${name} = excluded.${name}`).join(', ')
  return writeAll(em, entity, rows, ` ON CONFLICT (id) DO UPDATE SET ${change}`)
}

async function writeAll<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntitySchema<T>,
  rows: readonly T[],
  onConflict: string,
): Promise<void> {
  const { columns, tableName } = em.dataSource.getMetadata(entity)
  const { driver } = em.dataSource
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ')
  // 500 at a time is fastest, and far below the 32,766 values that a statement of SQLite takes.
  for await (const part of inParts(rows, 500)) {
    const values: unknown[] = part.flatMap((row) =>
      columns.map((column) => driver.preparePersistentValue(column.getEntityValue(row) ?? null, column)),
    )
    // Not by the query builder: it takes longer to write a statement of thousands of values than SQLite to run it.
    const tuples = part.map(
      (_, row) => `(${columns.map((_c, at) => driver.createParameter('', row * columns.length + at)).join(', ')})`,
    )
    await em.query(
      `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${tuples.join(', ')}${onConflict}`,
      values,
    )
  }
}
