import type { Context } from '../platform/context.ts'

type Counts = Map<number, number>

/** How many agreements are for publishers, by their ids: for `load`. */
export const publisherCounts = (ctx: Context, ids: readonly number[]): Promise<Counts> =>
  countBy(ctx, 'publisher_id', ids)

/** How many agreements are for product titles, by their ids: for `load`. */
export const titleCounts = (ctx: Context, ids: readonly number[]): Promise<Counts> =>
  countBy(ctx, 'product_title_id', ids)

async function countBy({ database }: Context, column: string, ids: readonly number[]): Promise<Counts> {
  const rows = await database.scan<{ id: number; count: number }>(
    `SELECT ${column} AS id, CAST(count(*) AS integer) AS count FROM agreement
     WHERE ${column} IN (${ids.map(() => '?').join(', ')}) AND deleted_at IS NULL GROUP BY ${column}`,
    ids,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
