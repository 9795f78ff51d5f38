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
  return Object.assign(new StoredProductTitle(), { id, ...title, aliases, ...keys })
}

/** Inserts product titles, and what a search compares of them. */
export async function insertProductTitles({ em }: Pick<TransactionContext, 'em'>, titles: StoredProductTitle[]) {
  await insertAll(em, ProductTitleEntity, titles)
  await insertAll(em, ProductTitleKeyEntity, titles.flatMap(rowsOf))
}

/** Writes down what changed of a product title; `known` is how many aliases it had before. */
export async function updateProductTitle(
  { em }: Pick<TransactionContext, 'em'>,
  title: StoredProductTitle,
  known: number,
): Promise<void> {
  const { category, licenseRequired, aliases } = title
  await em.update(ProductTitleEntity, title.id, { category, licenseRequired, aliases })
  await insertAll(em, ProductTitleKeyEntity, rowsOf(title).slice(1 + known))
}

function rowsOf(title: StoredProductTitle): ProductTitleKey[] {
  return keysOf(title).map((keys) => ({ productTitleId: title.id, publisherId: title.publisherId, ...keys }))
}
