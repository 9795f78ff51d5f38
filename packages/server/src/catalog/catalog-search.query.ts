import { countLimit } from '@entitle/schema/catalog/catalog.rules'
import { searchKey, wordKey } from '@entitle/schema/shared/search-key.rules'
import type { Context } from '../platform/context.ts'

/** What a search found: the best ids in their order, and how many there are in all, up to 1,001. */
export interface Found {
  ids: number[]
  totalItems: number
}

// The two databases call the place of a text in another by different names, and agree on everything else here.
const placeOf = { sqlite: 'instr', postgres: 'strpos' } as const

/**
 * The publishers one of whose names contains a text, literally: those called exactly so first, then those that begin with
 * it, those with a word that does, and all others; each by its best name.
 */
export function searchPublishers(ctx: Context, search: string, first: number): Promise<Found> {
  return ranked(ctx, { thing: 'publisher', among: 'TRUE', values: [] }, search, first)
}

/** The same for the product titles of a publisher. */
export function searchProductTitles(ctx: Context, publisherId: number, search: string, first: number): Promise<Found> {
  return ranked(ctx, { thing: 'product_title', among: 'publisher_id = ?', values: [publisherId] }, search, first)
}

interface Shelf {
  thing: 'publisher' | 'product_title'
  /** Which of its names are looked through. */
  among: string
  values: number[]
}

// Every name is read: at this size of the catalog that takes a few milliseconds, off the event loop. An index by
// trigrams, with tiers that stop early, will come in here once there are more than about 100,000.
async function ranked({ database }: Context, { thing, among, values }: Shelf, search: string, first: number) {
  const place = placeOf[database.kind]
  const key = searchKey(search)
  const rows = await database.scan<{ id: number; total: number }>(
    `WITH hit AS (
      SELECT ${thing}_id AS id, min(CASE
        WHEN search_key = ? THEN 0
        WHEN ${place}(search_key, ?) = 1 THEN 1
        WHEN ${place}(word_key, ?) > 0 THEN 2
        ELSE 3 END) AS tier
      FROM ${thing}_key
      WHERE ${among} AND ${place}(search_key, ?) > 0
      GROUP BY ${thing}_id
    )
    SELECT hit.id, (SELECT CAST(count(*) AS integer) FROM (SELECT 1 FROM hit LIMIT ${countLimit}) AS counted) AS total
    FROM hit JOIN ${thing} ON ${thing}.id = hit.id
    ORDER BY tier, ${thing}.search_key, hit.id
    LIMIT ?`,
    [key, key, wordKey(key), ...values, key, first],
  )
  return { ids: rows.map(({ id }) => id), totalItems: rows[0]?.total ?? 0 }
}
