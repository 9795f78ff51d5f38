import type { CatalogKind } from '@entitle/schema/catalog/catalog-merge.values'
import type { StoredProductTitle } from '../product-title.entity.ts'
import type { StoredPublisher } from '../publisher.entity.ts'
import type { TransactionContext } from '../../platform/database/transaction.ts'
import type { StoredCatalogMerge } from './catalog-merge.entity.ts'

type Thing = StoredPublisher | StoredProductTitle

interface Merged extends Pick<StoredCatalogMerge, 'id' | 'partOfId' | 'publisherName' | 'given' | 'agreementsMoved'> {
  kind: CatalogKind
  from: Thing
  into: Thing
  own?: string
  titleIds?: number[]
  titlesMerged?: string[]
}

/** A merge to be inserted. */
export function newMerge(ctx: TransactionContext, { from, into, ...merged }: Merged): StoredCatalogMerge {
  const { own = '{}', titleIds = [], titlesMerged = [], ...what } = merged
  return {
    ...what,
    at: ctx.now(),
    by: ctx.user?.name ?? 'system',
    fromId: from.id,
    fromName: from.name,
    intoId: into.id,
    intoName: into.name,
    gone: JSON.stringify(from),
    own,
    titleIds: JSON.stringify(titleIds),
    titlesMoved: titleIds.length,
    titlesMerged,
    requestIds: '[]',
    undoneAt: null,
    undoneBy: null,
    agreementsElsewhere: null,
  }
}
