import type { Context } from '../platform/context.ts'

type Counts = Map<number, number>

/** How many agreements are for publishers, by their ids: for `load`. */
export const publisherCounts = (ctx: Context, ids: readonly number[]): Promise<Counts> =>
  countBy(ctx, 'publisher_id', ids)

/** How many agreements are for product titles, by their ids: for `load`. */
export const titleCounts = (ctx: Context, ids: readonly number[]): Promise<Counts> =>
  countBy(ctx, 'product_title_id', ids)

// All of them less the deleted ones: each is counted in an index alone, while whether one is deleted stands in its row.
async function countBy({ database }: Context, column: string, ids: readonly number[]): Promise<Counts> {
  const those = `${column} IN (${ids.map(() => '?').join(', ')})`
  const rows = await database.scan<{ id: number; count: number }>(
    `SELECT id, CAST(sum(count) AS integer) AS count FROM (
      SELECT ${column} AS id, count(*) AS count FROM agreement WHERE ${those} GROUP BY ${column}
      UNION ALL
      SELECT ${column} AS id, -count(*) AS count FROM agreement WHERE ${those} AND deleted_at IS NOT NULL GROUP BY ${column}
    ) AS counted GROUP BY id`,
    [...ids, ...ids],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
