import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm'

// 500 at a time is fastest, and far below the 32,766 values that a statement of SQLite takes.
const rowsAtOnce = 500

/** Inserts rows as they are, many in a statement. */
export async function insertAll<T extends ObjectLiteral>(
  em: EntityManager,
  entity: EntitySchema<T>,
  rows: readonly T[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    await em
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(part as never)
      .updateEntity(false)
      .execute()
  }
}
