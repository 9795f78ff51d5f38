import type { TransactionContext } from './transaction.ts'

type Where = Pick<TransactionContext, 'database' | 'em'>

/** Hands out the next id of a table, before the INSERT and never twice, not even after a delete. */
export async function nextId(ctx: Where, table: string): Promise<number> {
  const [first] = await nextIds(ctx, table, 1)
  if (first === undefined) throw new Error(`No ids for ${table}`)
  return first
}

/** Hands out as many ids, in rising order. */
export async function nextIds({ database, em }: Where, table: string, count: number): Promise<number[]> {
  if (database.kind === 'postgres') {
    const rows: { id: number }[] = await em.query(
      `SELECT nextval('${table}_id')::integer AS id FROM generate_series(1, $1)`,
      [count],
    )
    return rows.map(({ id }) => id)
  }
  const [row]: { last: number }[] = await em.query(
    'UPDATE id_sequence SET last = last + ? WHERE name = ? RETURNING last',
    [count, table],
  )
  if (!row) throw new Error(`No ids for ${table}`)
  return Array.from({ length: count }, (_, index) => row.last - count + 1 + index)
}
