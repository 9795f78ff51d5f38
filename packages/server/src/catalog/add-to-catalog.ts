import type { AddProductTitleArgs, AddPublisherArgs } from '@entitle/schema/catalog/catalog.inputs'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import { fulfilRequests } from './catalog-request.service.ts'
import { publishersOf, thePublisher } from './catalog.service.ts'
import { ProductTitleEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherKeyEntity, type StoredPublisher } from './publisher.entity.ts'
import { insertProductTitles, makeProductTitle } from './store-product-titles.ts'
import { insertPublishers, makePublisher } from './store-publishers.ts'

/** Adds a publisher of our own; refused when another has one of its names, be it as an alias. */
export function addPublisher(ctx: Context, args: AddPublisherArgs): Promise<StoredPublisher> {
  const [name, given] = [args.name, args.aliases ?? []]
  return inTransaction(ctx, 'publisher.add', async (own) => {
    await takeTurn(own, 'catalog')
    await refuseTakenNames(own, name, given)
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
    await refuseTakenTitle(own, publisher.id, name)
    const fields = { name, category, licenseRequired: licenseRequired ?? 'UNKNOWN', publisherId: publisher.id }
    const title = makeProductTitle(await nextId(own, 'product_title'), { ...fields, aliases: [], userDefined: true })
    await insertProductTitles(own, [title])
    await own.record('product-title', title.id, null, fields)
    await fulfilRequests(own)
    return title
  })
}

// The unique indexes refuse too; asked before, the refusal can say who has the name.
async function refuseTakenNames(own: TransactionContext, name: string, aliases: string[]): Promise<void> {
  const keys = [name, ...aliases].map(nameKey)
  const taken = await own.em.findBy(PublisherKeyEntity, { nameKey: In(keys) })
  const holders = await publishersOf(own, [...new Set(taken.map(({ publisherId }) => publisherId))])
  const violations = keys.flatMap((key, position): Violation[] => {
    const holder = holders.get(taken.find((each) => each.nameKey === key)?.publisherId ?? 0)
    const field = position === 0 ? 'name' : `aliases.${position - 1}`
    return holder
      ? [{ field, rule: 'publisher.name-taken', params: { found: holder.name, id: String(holder.id) } }]
      : []
  })
  if (violations.length > 0) throw conflict('publisher.name-taken', {}, violations)
}

async function refuseTakenTitle({ em }: TransactionContext, publisherId: number, name: string): Promise<void> {
  const holder = await em.findOneBy(ProductTitleEntity, { publisherId, nameKey: nameKey(name) })
  if (!holder) return
  const params = { found: holder.name, id: String(holder.id) }
  throw conflict('product-title.name-taken', {}, [{ field: 'name', rule: 'product-title.name-taken', params }])
}
