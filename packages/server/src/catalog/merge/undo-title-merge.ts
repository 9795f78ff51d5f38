import { nameKey } from '@entitle/schema/shared/text.rules'
import { storedNames } from '../change-names.ts'
import { ProductTitleEntity, type StoredProductTitle } from '../product-title.entity.ts'
import { insertProductTitles, rewriteTitleKeys } from '../store-product-titles.ts'
import type { TransactionContext } from '../../platform/database/transaction.ts'
import type { StoredCatalogMerge } from './catalog-merge.entity.ts'
import { mergesInto } from './catalog-merge.query.ts'
import { combineFacts, type TitleFacts, withoutNames } from './combine.ts'
import { countPlaced, followBack, isNamedSince } from './follow-merge.service.ts'
import { factsOf, goneFacts } from './merge-titles.service.ts'
import { refuseMergedFurther, refuseTakenTitleName } from './stands-in-the-way.ts'

/** Takes back the merge of two titles; says how many agreements came back. */
export async function undoTitleMerge(own: TransactionContext, merge: StoredCatalogMerge): Promise<number> {
  const gone = JSON.parse(merge.gone) as StoredProductTitle
  await refuseMergedFurther(own, 'PRODUCT_TITLE', [merge.intoId])
  await refuseMergedFurther(own, 'PUBLISHER', [gone.publisherId])
  await refuseTakenTitleName(own, gone.publisherId, gone)
  const title: StoredProductTitle = { ...gone, version: gone.version + 1 }
  await insertProductTitles(own, [title])
  const place = { publisherId: title.publisherId, productTitleId: title.id }
  await followBack(own, merge.id, { productTitleId: merge.intoId }, place)
  await giveBack(own, merge)
  await own.recordAs('product-title.undo-merge', 'product-title', title.id, null, factsOf(title))
  return countPlaced(own, [merge.id], 'product_title_id', title.id)
}

/** Takes from the title that stayed what it has by this merge alone. */
async function giveBack(own: TransactionContext, merge: StoredCatalogMerge): Promise<void> {
  const into = await own.em.findOneByOrFail(ProductTitleEntity, { id: merge.intoId })
  const merges = await mergesInto(own, 'PRODUCT_TITLE', into.id)
  const others = merges.filter(({ id }) => id !== merge.id)
  const lent = new Set(others.flatMap(({ given }) => given).map(nameKey))
  const byThisAlone = merge.given.filter((name) => !lent.has(nameKey(name)))
  const names = withoutNames(into, byThisAlone)
  const next = {
    ...into,
    ...storedNames(names),
    ...(await factsWithout(own, merge, into, merges)),
    version: into.version + 1,
  }
  await own.em.update(ProductTitleEntity, into.id, next)
  await rewriteTitleKeys(own, next)
  await own.recordAs('product-title.give-back', 'product-title', into.id, factsOf(into), factsOf(next))
}

/** What a title is without a merge; what somebody decided since then stays. */
async function factsWithout(
  own: TransactionContext,
  merge: StoredCatalogMerge,
  into: StoredProductTitle,
  merges: readonly StoredCatalogMerge[],
): Promise<TitleFacts> {
  const proper = JSON.parse(merge.own) as TitleFacts
  // In the order in which they came: the first that told a category gave it.
  const before = combineFacts(proper, merges.map(goneFacts))
  const after = combineFacts(proper, merges.filter(({ id }) => id !== merge.id).map(goneFacts))
  const isDecided = into.licenseRequired !== before.licenseRequired || (await isNamedSince(own, into.id, merge.at))
  return {
    category: into.category === before.category ? after.category : into.category,
    licenseRequired: isDecided ? into.licenseRequired : after.licenseRequired,
  }
}
