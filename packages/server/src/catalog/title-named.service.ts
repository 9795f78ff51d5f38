import { nameKey } from '@entitle/schema/shared/text.rules'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { importLines, nothingTold } from './import-lines.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherKeyEntity } from './publisher.entity.ts'

/** The product title of a publisher that is called so; added, as a catalog file would, where there is none. */
export async function titleNamed(
  own: TransactionContext,
  publisher: string,
  title: string,
): Promise<StoredProductTitle> {
  await importLines(own, [{ publisher, title, licenseRequired: 'UNKNOWN', aliases: [] }], nothingTold())
  const { publisherId } = await own.em.findOneByOrFail(PublisherKeyEntity, { nameKey: nameKey(publisher) })
  const { productTitleId: id } = await own.em.findOneOrFail(ProductTitleKeyEntity, {
    where: { publisherId, nameKey: nameKey(title) },
    order: { position: 'ASC' }, // its name before an alias of another
  })
  return own.em.findOneByOrFail(ProductTitleEntity, { id })
}
