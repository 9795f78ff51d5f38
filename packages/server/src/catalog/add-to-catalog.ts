import type { AddProductTitleArgs, AddPublisherArgs } from '@entitle/schema/catalog/catalog.inputs'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { fulfilRequests } from './catalog-request.service.ts'
import { thePublisher } from './catalog.service.ts'
import type { StoredProductTitle } from './product-title.entity.ts'
import type { StoredPublisher } from './publisher.entity.ts'
import { refuseTakenNames, refuseTakenTitle } from './refuse-taken-names.ts'
import { insertProductTitles, makeProductTitle } from './store-product-titles.ts'
import { insertPublishers, makePublisher } from './store-publishers.ts'

/** Adds a publisher of our own; refused when another has one of its names, be it as an alias. */
export function addPublisher(ctx: Context, args: AddPublisherArgs): Promise<StoredPublisher> {
  const [name, given] = [args.name, args.aliases ?? []]
  return inTransaction(ctx, 'publisher.add', async (own) => {
    await takeTurn(own, 'catalog')
    await refuseTakenNames(own, { name, aliases: given })
    const publisher = makePublisher(await nextId(own, 'publisher'), { name, aliases: given }, true)
    await insertPublishers(own, [publisher])
    await own.record('publisher', publisher.id, null, { name, aliases: publisher.aliases })
    await fulfilRequests(own)
    return publisher
  })
}

/** Adds a product title of our own; refused when its publisher has one of this name. */
export function addProductTitle(ctx: Context, args: AddProductTitleArgs): Promise<StoredProductTitle> {
  const { name, category = null, licenseRequired } = args
  return inTransaction(ctx, 'product-title.add', async (own) => {
    await takeTurn(own, 'catalog')
    const publisher = await thePublisher(own, args.publisherId)
    await refuseTakenTitle(own, publisher.id, { name, aliases: [] })
    const fields = { name, category, licenseRequired: licenseRequired ?? 'UNKNOWN', publisherId: publisher.id }
    const title = makeProductTitle(await nextId(own, 'product_title'), { ...fields, aliases: [], userDefined: true })
    await insertProductTitles(own, [title])
    await own.record('product-title', title.id, null, fields)
    await fulfilRequests(own)
    return title
  })
}
