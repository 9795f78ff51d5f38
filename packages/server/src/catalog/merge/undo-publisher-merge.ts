import { In } from 'typeorm'
import { storedNames } from '../change-names.ts'
import { ProductTitleEntity, ProductTitleKeyEntity } from '../product-title.entity.ts'
import { PublisherEntity, type StoredPublisher } from '../publisher.entity.ts'
import { insertPublishers, rewritePublisherKeys } from '../store-publishers.ts'
import type { TransactionContext } from '../../platform/database/transaction.ts'
import { inParts } from '../../platform/in-parts.ts'
import { CatalogMergeEntity, type StoredCatalogMerge } from './catalog-merge.entity.ts'
import { withoutNames } from './combine.ts'
import { countPlaced, followTitles } from './follow-merge.service.ts'
import { namesOf } from './merge-publishers.service.ts'
import { refuseMergedFurther, refuseTakenPublisher } from './stands-in-the-way.ts'
import { undoTitleMerge } from './undo-title-merge.ts'

/** Takes back the merge of two publishers; says how many agreements came back. */
export async function undoPublisherMerge(own: TransactionContext, merge: StoredCatalogMerge): Promise<number> {
  const gone = JSON.parse(merge.gone) as StoredPublisher
  const titleIds = JSON.parse(merge.titleIds) as number[]
  await refuseMergedFurther(own, 'PUBLISHER', [merge.intoId])
  await refuseMergedFurther(own, 'PRODUCT_TITLE', titleIds)
  const publisher: StoredPublisher = { ...gone, version: gone.version + 1 }
  await giveBack(own, merge, publisher)
  await insertPublishers(own, [publisher])
  for await (const ids of inParts(titleIds, 200)) await returnTitles(own, ids, merge.intoId, publisher.id)
  const parts = await own.em.find(CatalogMergeEntity, { where: { partOfId: merge.id }, order: { id: 'ASC' } })
  for await (const [part] of inParts(parts, 1)) if (part) await undoTitleMerge(own, part)
  await own.recordAs('publisher.undo-merge', 'publisher', publisher.id, null, namesOf(publisher))
  const mergeIds = [merge, ...parts].map(({ id }) => id)
  return countPlaced(own, mergeIds, 'publisher_id', publisher.id)
}

/** Takes from the publisher that stayed the names that it has by this merge. */
async function giveBack(own: TransactionContext, merge: StoredCatalogMerge, publisher: StoredPublisher): Promise<void> {
  const into = await own.em.findOneByOrFail(PublisherEntity, { id: merge.intoId })
  await refuseTakenPublisher(own, publisher, into)
  const next = { ...into, ...storedNames(withoutNames(into, merge.given)), version: into.version + 1 }
  await own.em.update(PublisherEntity, into.id, next)
  await rewritePublisherKeys(own, next)
  await own.recordAs('publisher.give-back', 'publisher', into.id, namesOf(into), namesOf(next))
}

/** Gives titles back to a publisher with all agreements for them, since an agreement is with the maker of its title. */
async function returnTitles(own: TransactionContext, ids: readonly number[], from: number, to: number): Promise<void> {
  const titles = await own.em.find(ProductTitleEntity, { select: { id: true, name: true }, where: { id: In(ids) } })
  await own.em.update(ProductTitleEntity, { id: In(ids) }, { publisherId: to, version: () => 'version + 1' })
  await own.em.update(ProductTitleKeyEntity, { productTitleId: In(ids) }, { publisherId: to })
  const changes = titles.map(({ id, name }) => ({
    id,
    before: { name, publisherId: from },
    after: { name, publisherId: to },
  }))
  await own.recordEach('product-title.follow-undo', 'product-title', changes)
  await followTitles(own, ids, { publisherId: to })
}
