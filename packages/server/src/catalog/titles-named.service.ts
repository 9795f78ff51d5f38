import { nameKey } from '@entitle/schema/shared/text.rules'
import { In } from 'typeorm'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { importLines, nothingTold } from './import-lines.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherKeyEntity } from './publisher.entity.ts'

interface TitleName {
  publisher: string
  title: string
}

/** Looks product titles up by their names; those that the catalog lacks are added, as by a catalog file. */
export async function titlesNamed(
  own: TransactionContext,
  names: readonly TitleName[],
): Promise<(name: TitleName) => StoredProductTitle> {
  const lines = names.map((name) => ({ ...name, licenseRequired: 'UNKNOWN' as const, aliases: [] }))
  await importLines(own, lines, nothingTold())
  const publishers = await own.em.findBy(PublisherKeyEntity, {
    nameKey: In(names.map((name) => nameKey(name.publisher))),
  })
  const keys = await own.em.find(ProductTitleKeyEntity, {
    where: {
      publisherId: In(publishers.map(({ publisherId }) => publisherId)),
      nameKey: In(names.map((name) => nameKey(name.title))),
    },
    order: { position: 'ASC' }, // the name of one before an alias of another
  })
  const titles = await own.em.findBy(ProductTitleEntity, { id: In(keys.map(({ productTitleId }) => productTitleId)) })
  return ({ publisher, title }) => {
    const maker = publishers.find((each) => each.nameKey === nameKey(publisher))
    const key = keys.find((each) => each.publisherId === maker?.publisherId && each.nameKey === nameKey(title))
    const found = titles.find(({ id }) => id === key?.productTitleId)
    if (!found) throw new Error(`The catalog has no ${title} of ${publisher}`)
    return found
  }
}
