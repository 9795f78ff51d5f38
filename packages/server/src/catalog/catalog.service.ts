import type {
  SearchProductTitlesArgs,
  SearchPublishersArgs,
  SetLicenseRequiredArgs,
} from '@entitle/schema/catalog/catalog.inputs'
import type { LicenseRequired } from '@entitle/schema/catalog/license-required.values'
import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { type EntitySchema, In, Not, type ObjectLiteral } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { inParts } from '../platform/in-parts.ts'
import { parseId } from '../platform/parse-id.ts'
import { searchProductTitles, searchPublishers } from './catalog-search.query.ts'
import { ProductTitleEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherEntity, PublisherKeyEntity, type StoredPublisher } from './publisher.entity.ts'

interface Matches<T> {
  items: T[]
  totalItems: number
}

/** The publishers that a search finds, best first (product.md rule 12). */
export async function findPublishers(ctx: Context, args: SearchPublishersArgs): Promise<Matches<StoredPublisher>> {
  const { ids, totalItems } = await searchPublishers(ctx, args.search, args.first)
  return { items: await inOrder(ctx, PublisherEntity, ids), totalItems }
}

/** One publisher; null when there is none of that id. */
export function findPublisher({ em }: Context, id: string): Promise<StoredPublisher | null> {
  return em.findOneBy(PublisherEntity, { id: parseId(id) })
}

/** One publisher that must be there. */
export async function thePublisher(ctx: Context, id: string): Promise<StoredPublisher> {
  const publisher = await findPublisher(ctx, id)
  if (!publisher) throw notFound('publisher', id)
  return publisher
}

/** The publisher of every volume licensing agreement: always in the catalog (product.md §1). */
export async function microsoftId({ em }: Context): Promise<number> {
  const { publisherId } = await em.findOneByOrFail(PublisherKeyEntity, { nameKey: 'microsoft' })
  return publisherId
}

/** Publishers by their ids: for `load`. */
export async function publishersOf({ em }: Context, ids: readonly number[]): Promise<Map<number, StoredPublisher>> {
  const publishers = await em.findBy(PublisherEntity, { id: In(ids) })
  return new Map(publishers.map((publisher) => [publisher.id, publisher]))
}

/** How many product titles publishers have, by their ids: for `load`. */
export async function titleCountsOf({ em }: Context, ids: readonly number[]): Promise<Map<number, number>> {
  const query = em.createQueryBuilder(ProductTitleEntity, 'title').where('title.publisherId IN (:...ids)', { ids })
  query.select('title.publisherId', 'id').addSelect('CAST(count(*) AS integer)', 'count').groupBy('title.publisherId')
  const rows = await query.getRawMany<{ id: number; count: number }>()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** The product titles of a publisher that a search finds, best first. */
export async function findProductTitles(
  ctx: Context,
  { publisherId, search, first }: SearchProductTitlesArgs,
): Promise<Matches<StoredProductTitle>> {
  const { id } = await thePublisher(ctx, publisherId)
  const { ids, totalItems } = await searchProductTitles(ctx, id, search, first)
  return { items: await inOrder(ctx, ProductTitleEntity, ids), totalItems }
}

/** One product title; null when there is none of that id. */
export function findProductTitle({ em }: Context, id: string): Promise<StoredProductTitle | null> {
  return em.findOneBy(ProductTitleEntity, { id: parseId(id) })
}

/** One product title that must be there. */
export async function theProductTitle(ctx: Context, id: string): Promise<StoredProductTitle> {
  const title = await findProductTitle(ctx, id)
  if (!title) throw notFound('product title', id)
  return title
}

/** Says of product titles whether they need a license: of all of them, or of none when one is not there. */
export function setLicenseRequired(ctx: Context, args: SetLicenseRequiredArgs): Promise<BulkResult> {
  return inTransaction(ctx, 'product-title.set-license-required', async (own) => {
    // Else an import that changes some of these in another order would wait for this, and this for it.
    await takeTurn(own, 'catalog')
    const titles = await own.em.findBy(ProductTitleEntity, { id: In(args.productTitleIds.map(parseId)) })
    const found = new Set(titles.map(({ id }) => id))
    const missing = args.productTitleIds.find((id) => !found.has(parseId(id)))
    if (missing !== undefined) throw notFound('product title', missing)
    await decide(own, titles, args.value)
    return done(titles.length)
  })
}

/** Says of titles that they need a license, as an agreement that names one does (product.md rule 27). */
export async function requireLicenses(own: TransactionContext, productTitleIds: readonly number[]): Promise<void> {
  for await (const ids of inParts([...new Set(productTitleIds)])) {
    const titles = await own.em.findBy(ProductTitleEntity, { id: In(ids), licenseRequired: Not('YES') })
    if (titles.length > 0) await decide(own, titles, 'YES')
  }
}

async function decide(ctx: TransactionContext, titles: StoredProductTitle[], value: LicenseRequired): Promise<void> {
  const change = { licenseRequired: value, version: () => 'version + 1' }
  await ctx.em.update(ProductTitleEntity, { id: In(titles.map(({ id }) => id)) }, change)
  // An entry for each: the history of a title must be found under it, however many were decided at once.
  const changes = titles.map(({ id, licenseRequired }) => ({
    id,
    before: { licenseRequired },
    after: { licenseRequired: value },
  }))
  await ctx.recordEach('product-title.set-license-required', 'product-title', changes)
}

async function inOrder<T extends ObjectLiteral & { id: number }>(
  { em }: Context,
  entity: EntitySchema<T>,
  ids: number[],
): Promise<T[]> {
  const found = await em.findBy(entity, { id: In(ids) } as never)
  const byId = new Map(found.map((thing) => [thing.id, thing]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
