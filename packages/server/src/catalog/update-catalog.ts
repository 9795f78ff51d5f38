import type { UpdateProductTitleInput, UpdatePublisherInput } from '@entitle/schema/catalog/catalog-change.inputs'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Context } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { refuseStale, updateVersion } from '../platform/database/update-version.ts'
import { invalid } from '../platform/errors.ts'
import type { Named } from './catalog-names.ts'
import { fulfilRequests } from './catalog-request.service.ts'
import { theProductTitle, thePublisher } from './catalog.service.ts'
import { changeNames, storedNames } from './change-names.ts'
import { ProductTitleEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherEntity, type StoredPublisher } from './publisher.entity.ts'
import { refuseTakenNames, refuseTakenTitle } from './refuse-taken-names.ts'
import { rewriteTitleKeys } from './store-product-titles.ts'
import { rewritePublisherKeys } from './store-publishers.ts'

/** Renames a publisher, or says how else it is called; refused when another has one of the names. */
export function updatePublisher(
  ctx: Context,
  id: string,
  version: number,
  input: UpdatePublisherInput,
): Promise<StoredPublisher> {
  return inTransaction(ctx, 'publisher.update', async (own) => {
    await takeTurn(own, 'catalog')
    const publisher = await thePublisher(own, id)
    refuseStale(publisher, version)
    const names = changeNames(publisher, input)
    if (isMicrosoft(publisher) && !isMicrosoft(names)) {
      throw invalid([{ field: 'name', rule: 'publisher.microsoft', params: {} }])
    }
    await refuseTakenNames(own, names, publisher.id)
    const next = { ...publisher, ...storedNames(names), version: version + 1 }
    await updateVersion(own, PublisherEntity, publisher, version, storedNames(names))
    await rewritePublisherKeys(own, next)
    await own.record('publisher', publisher.id, namesOf(publisher), namesOf(next))
    await fulfilRequests(own)
    return next
  })
}

/** Changes what is given of a product title; refused when another of its publisher has one of the names as its own. */
export function updateProductTitle(
  ctx: Context,
  id: string,
  version: number,
  input: UpdateProductTitleInput,
): Promise<StoredProductTitle> {
  return inTransaction(ctx, 'product-title.update', async (own) => {
    await takeTurn(own, 'catalog')
    const title = await theProductTitle(own, id)
    refuseStale(title, version)
    const names = changeNames(title, input)
    await refuseTakenTitle(own, title.publisherId, names, title.id)
    const category = input.category === undefined ? title.category : input.category
    const change = { ...storedNames(names), category, licenseRequired: input.licenseRequired ?? title.licenseRequired }
    const next = { ...title, ...change, version: version + 1 }
    await updateVersion(own, ProductTitleEntity, title, version, change)
    await rewriteTitleKeys(own, next)
    await own.record('product-title', title.id, factsOf(title), factsOf(next))
    await fulfilRequests(own)
    return next
  })
}

/** Whether a publisher is the one of every volume licensing agreement. */
export const isMicrosoft = ({ name, aliases }: Named): boolean =>
  [name, ...aliases].some((each) => nameKey(each) === 'microsoft')

const namesOf = ({ name, aliases }: Named) => ({ name, aliases })

const factsOf = ({ category, licenseRequired, ...title }: StoredProductTitle) => ({
  ...namesOf(title),
  category,
  licenseRequired,
})
