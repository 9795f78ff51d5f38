import type { CatalogKind } from '@entitle/schema/catalog/catalog-merge.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { In } from 'typeorm'
import type { Named } from '../catalog-names.ts'
import { ProductTitleEntity } from '../product-title.entity.ts'
import { PublisherEntity, PublisherKeyEntity, type StoredPublisher } from '../publisher.entity.ts'
import type { TransactionContext } from '../../platform/database/transaction.ts'
import { conflict } from '../../platform/errors.ts'
import { inParts } from '../../platform/in-parts.ts'
import { mergeOf } from './catalog-merge.query.ts'
import { allNames } from './combine.ts'

/** Refuses when things that an undo needs were merged further meanwhile: with the merge to be undone first. */
export async function refuseMergedFurther(
  own: TransactionContext,
  kind: CatalogKind,
  ids: readonly number[],
): Promise<void> {
  const entity = kind === 'PUBLISHER' ? PublisherEntity : ProductTitleEntity
  for await (const part of inParts(ids)) {
    const found = await own.em.find(entity, { select: { id: true }, where: { id: In(part) } })
    const there = new Set(found.map(({ id }) => id))
    const gone = part.find((id) => !there.has(id))
    if (gone === undefined) continue
    const merge = await mergeOf(own, kind, gone)
    throw conflict('catalog-merge.merged-further', { name: merge?.fromName ?? '', into: merge?.intoName ?? '' })
  }
}

/** Refuses when a name that a publisher would have again is another's by now, or the name itself of the one that has it. */
export async function refuseTakenPublisher(own: TransactionContext, back: Named, from: StoredPublisher): Promise<void> {
  const names = new Map(allNames(back).map((name) => [nameKey(name), name]))
  const keys = await own.em.findBy(PublisherKeyEntity, { nameKey: In([...names.keys()]) })
  const taken = keys.find(({ publisherId, position }) => publisherId !== from.id || position === 0)
  if (!taken) return
  const holder = await own.em.findOneByOrFail(PublisherEntity, { id: taken.publisherId })
  throw conflict('catalog-merge.name-taken', { name: names.get(taken.nameKey) ?? '', holder: holder.name })
}

/** Refuses when another title of the publisher has the name of a title by now. */
export async function refuseTakenTitleName(
  own: TransactionContext,
  publisherId: number,
  { name }: Named,
): Promise<void> {
  const holder = await own.em.findOneBy(ProductTitleEntity, { publisherId, nameKey: nameKey(name) })
  if (holder) throw conflict('catalog-merge.name-taken', { name, holder: holder.name })
}
