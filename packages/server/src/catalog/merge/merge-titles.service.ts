import type { MergeArgs } from '@entitle/schema/catalog/catalog-change.inputs'
import { takeAgreementTurn } from '../../agreement/agreement-turn.service.ts'
import { fulfilRequests } from '../catalog-request.service.ts'
import { theProductTitle, thePublisher } from '../catalog.service.ts'
import { storedNames } from '../change-names.ts'
import { ProductTitleEntity, type StoredProductTitle } from '../product-title.entity.ts'
import { removeProductTitle, rewriteTitleKeys } from '../store-product-titles.ts'
import type { Context } from '../../platform/context.ts'
import { nextId } from '../../platform/database/next-id.ts'
import { takeTurn } from '../../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../../platform/database/transaction.ts'
import { invalid } from '../../platform/errors.ts'
import { CatalogMergeEntity, type StoredCatalogMerge } from './catalog-merge.entity.ts'
import { mergesInto } from './catalog-merge.query.ts'
import { combineFacts, combineNames, namesGiven, type TitleFacts } from './combine.ts'
import { followMerge } from './follow-merge.service.ts'
import { newMerge } from './new-merge.ts'
import { refuseTooManyNames } from './refuse-too-many-names.ts'

/** Lets a product title go into another of its publisher, with its names and agreements. It can be undone. */
export function mergeProductTitles(ctx: Context, args: MergeArgs): Promise<StoredCatalogMerge> {
  return inTransaction(ctx, 'product-title.merge', async (own) => {
    // In this order, as who adds to the catalog what agreements need.
    await takeTurn(own, 'catalog')
    await takeAgreementTurn(own)
    const { from, into } = await theTitlesToMerge(own, args)
    const publisher = await thePublisher(own, String(into.publisherId))
    const merge = await mergeTitle(own, null, from, into, publisher.name)
    const requestIds = JSON.stringify(await fulfilRequests(own))
    await own.em.update(CatalogMergeEntity, merge.id, { requestIds })
    return { ...merge, requestIds }
  })
}

/** Two titles that can be merged; refused when they are of different publishers, whose files would find them no more. */
export async function theTitlesToMerge(ctx: Context, { fromId, intoId }: MergeArgs) {
  const [from, into] = [await theProductTitle(ctx, fromId), await theProductTitle(ctx, intoId)]
  if (from.publisherId === into.publisherId) return { from, into }
  throw invalid([{ field: 'intoId', rule: 'product-title.of-another-publisher', params: { found: into.name } }])
}

/** Merges two titles as an act of its own or, for `partOfId`, as a part of merging their publishers. */
export async function mergeTitle(
  own: TransactionContext,
  partOfId: number | null,
  from: StoredProductTitle,
  into: StoredProductTitle,
  publisherName: string,
): Promise<StoredCatalogMerge> {
  const id = await nextId(own, 'catalog_merge')
  const others = await mergesInto(own, 'PRODUCT_TITLE', into.id)
  const names = combineNames(into, from)
  refuseTooManyNames(names)
  const place = { publisherId: into.publisherId, productTitleId: into.id }
  const agreementsMoved = await followMerge(own, id, { productTitleId: from.id }, place)
  await removeProductTitle(own, from.id)
  const next = { ...into, ...storedNames(names), ...combineFacts(into, [from]), version: into.version + 1 }
  await own.em.update(ProductTitleEntity, into.id, next)
  await rewriteTitleKeys(own, next)
  const merge = newMerge(own, {
    id,
    partOfId,
    kind: 'PRODUCT_TITLE',
    from,
    into,
    publisherName,
    given: namesGiven(
      into,
      from,
      others.flatMap(({ given }) => given),
    ),
    own: JSON.stringify(ownFacts(into, others)),
    agreementsMoved,
  })
  await own.em.insert(CatalogMergeEntity, merge)
  await own.recordAs('product-title.merge', 'product-title', from.id, factsOf(from), null)
  await own.recordAs('product-title.absorb', 'product-title', into.id, factsOf(into), factsOf(next))
  return merge
}

/** What a title is by itself: what it was before others went into it, unless somebody has said otherwise since. */
function ownFacts(title: StoredProductTitle, others: readonly StoredCatalogMerge[]): TitleFacts {
  const [first] = others
  const { category, licenseRequired } = title
  if (!first) return { category, licenseRequired }
  const own = JSON.parse(first.own) as TitleFacts
  const combined = combineFacts(own, others.map(goneFacts))
  return {
    category: category === combined.category ? own.category : category,
    licenseRequired: licenseRequired === combined.licenseRequired ? own.licenseRequired : licenseRequired,
  }
}

/** What the title was that went. */
export const goneFacts = ({ gone }: StoredCatalogMerge): TitleFacts => JSON.parse(gone) as StoredProductTitle

/** What the audit log says of a title. */
export const factsOf = ({ name, aliases, category, licenseRequired }: StoredProductTitle): object => ({
  name,
  aliases,
  category,
  licenseRequired,
})
