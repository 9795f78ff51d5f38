import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { type EntitySchema, In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { likeness, trigramsOf } from './likeness.ts'
import { ProductTitleEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherEntity, type StoredPublisher } from './publisher.entity.ts'

// Below this, what two names have in common is chance.
const least = 0.3
const candidates = 30
const trigramsCompared = 40

const placeOf = { sqlite: 'instr', postgres: 'strpos' } as const

/** Publishers that a name may mean which the catalog does not know, likeliest first. */
export function suggestPublishers(ctx: Context, name: string, first: number): Promise<StoredPublisher[]> {
  return suggest(ctx, PublisherEntity, { thing: 'publisher', among: 'TRUE', values: [] }, name, first)
}

/** The same for the product titles of a publisher. */
export function suggestProductTitles(
  ctx: Context,
  publisherId: number,
  name: string,
  first: number,
): Promise<StoredProductTitle[]> {
  const shelf: Shelf = { thing: 'product_title', among: 'publisher_id = ?', values: [publisherId] }
  return suggest(ctx, ProductTitleEntity, shelf, name, first)
}

interface Shelf {
  thing: 'publisher' | 'product_title'
  among: string
  values: number[]
}

interface Named {
  id: number
  name: string
  aliases: string[]
}

async function suggest<T extends Named>(
  ctx: Context,
  entity: EntitySchema<T>,
  shelf: Shelf,
  name: string,
  first: number,
): Promise<T[]> {
  const key = searchKey(name)
  const ids = await likeliest(ctx, shelf, key)
  const found = await ctx.em.findBy(entity, { id: In(ids) } as never)
  return found
    .map((thing) => ({
      thing,
      alike: Math.max(...[thing.name, ...thing.aliases].map((each) => likeness(key, searchKey(each)))),
    }))
    .filter(({ alike }) => alike >= least)
    .toSorted((one, other) => other.alike - one.alike || one.thing.id - other.thing.id)
    .slice(0, first)
    .map(({ thing }) => thing)
}

// Counts shared trigrams where it holds nobody up; the few that share the most are compared in full.
async function likeliest({ database }: Context, { thing, among, values }: Shelf, key: string): Promise<number[]> {
  const place = placeOf[database.kind]
  const trigrams = [...trigramsOf(key)].slice(0, trigramsCompared)
  if (trigrams.length === 0) return []
  const score = trigrams.map(() => `CASE WHEN ${place}(' ' || search_key || ' ', ?) > 0 THEN 1 ELSE 0 END`).join(' + ')
  const rows = await database.scan<{ id: number }>(
    `SELECT id FROM (
      SELECT ${thing}_id AS id, max(${score}) AS score, min(length(search_key)) AS size
      FROM ${thing}_key WHERE ${among} GROUP BY ${thing}_id
    ) AS named WHERE score > 0 ORDER BY score DESC, size, id LIMIT ${candidates}`,
    [...trigrams, ...values],
  )
  return rows.map(({ id }) => id)
}
