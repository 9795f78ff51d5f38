import type { LicenseRequired } from '@entitle/schema/catalog/license-required.values'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { insertAll } from '../platform/database/insert-all.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { keysOf, type Named, newAliases } from './catalog-names.ts'
import {
  ProductTitleEntity,
  type ProductTitleKey,
  ProductTitleKeyEntity,
  StoredProductTitle,
} from './product-title.entity.ts'

interface NewTitle extends Named {
  publisherId: number
  category: string | null
  licenseRequired: LicenseRequired
  userDefined: boolean
}

/** A product title to be inserted. */
export function makeProductTitle(id: number, title: NewTitle): StoredProductTitle {
  const { name } = title
  const aliases = newAliases({ name, aliases: [] }, title.aliases)
  const keys = { nameKey: nameKey(name), searchKey: searchKey(name) }
  return Object.assign(new StoredProductTitle(), { id, version: 1, ...title, aliases, ...keys })
}

/** Inserts product titles, and what a search compares of them. */
export async function insertProductTitles({ em }: Pick<TransactionContext, 'em'>, titles: StoredProductTitle[]) {
  await insertAll(em, ProductTitleEntity, titles)
  await insertAll(em, ProductTitleKeyEntity, titles.flatMap(rowsOf))
}

/** What a file may change of a product title, besides giving it aliases. */
export type News = Partial<Pick<StoredProductTitle, 'category' | 'licenseRequired'>>

/**
 * Writes down what is new of a product title, and nothing else of it: what others decide meanwhile stays. `known` is how
 * many aliases it had before.
 */
export async function updateProductTitle(
  { em }: Pick<TransactionContext, 'em'>,
  title: StoredProductTitle,
  news: News,
  known: number,
): Promise<void> {
  // A new version: who is editing the title as it was would take this away again.
  await em.update(ProductTitleEntity, title.id, { ...news, aliases: title.aliases, version: () => 'version + 1' })
  await insertAll(em, ProductTitleKeyEntity, rowsOf(title).slice(1 + known))
}

/** Writes down what a search compares of a title whose names are not as before. */
export async function rewriteTitleKeys(
  { em }: Pick<TransactionContext, 'em'>,
  title: StoredProductTitle,
): Promise<void> {
  await em.delete(ProductTitleKeyEntity, { productTitleId: title.id })
  await insertAll(em, ProductTitleKeyEntity, rowsOf(title))
}

/** Removes a title that no agreement names any more. */
export async function removeProductTitle({ em }: Pick<TransactionContext, 'em'>, id: number): Promise<void> {
  await em.delete(ProductTitleKeyEntity, { productTitleId: id })
  await em.delete(ProductTitleEntity, { id })
}

function rowsOf(title: StoredProductTitle): ProductTitleKey[] {
  return keysOf(title).map((keys) => ({ productTitleId: title.id, publisherId: title.publisherId, ...keys }))
}
