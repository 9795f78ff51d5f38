import type { Context } from '../platform/context.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { ProductTitleEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherEntity, type StoredPublisher } from './publisher.entity.ts'

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

/** Says of a title that it needs a license, as an agreement that names it does (product.md rule 27). */
export async function requireLicense(ctx: TransactionContext, productTitleId: number): Promise<void> {
  const title = await theProductTitle(ctx, String(productTitleId))
  const { id, licenseRequired } = title
  if (licenseRequired === 'YES') return
  await ctx.em.update(ProductTitleEntity, id, { licenseRequired: 'YES' })
  const [before, after] = [{ licenseRequired }, { licenseRequired: 'YES' }]
  await ctx.recordAs('product-title.require-license', 'product-title', id, before, after)
}
