import { takeAgreementTurn } from '../../agreement/agreement-turn.service.ts'
import { reopenRequests } from '../catalog-request.service.ts'
import type { Context } from '../../platform/context.ts'
import { takeTurn } from '../../platform/database/take-turn.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { parseId } from '../../platform/parse-id.ts'
import { CatalogMergeEntity, type StoredCatalogMerge } from './catalog-merge.entity.ts'
import { undoPublisherMerge } from './undo-publisher-merge.ts'
import { undoTitleMerge } from './undo-title-merge.ts'

/**
 * Takes back a merge, whenever it was: what went is there again under its id, with the names, titles and agreements that
 * followed it. Refused, naming it, when something stands in the way; agreements that went elsewhere meanwhile stay there.
 */
export function undoCatalogMerge(ctx: Context, id: string): Promise<StoredCatalogMerge> {
  return inTransaction(ctx, 'catalog.undo-merge', async (own) => {
    await takeTurn(own, 'catalog')
    await takeAgreementTurn(own)
    const merge = await own.em.findOneBy(CatalogMergeEntity, { id: parseId(id) })
    if (!merge || merge.partOfId !== null) throw notFound('merge', id)
    if (merge.undoneAt) throw conflict('catalog-merge.undone')
    const back = await (merge.kind === 'PUBLISHER' ? undoPublisherMerge(own, merge) : undoTitleMerge(own, merge))
    const undone = { undoneAt: own.now(), undoneBy: own.user?.name ?? 'system' }
    const agreementsElsewhere = merge.agreementsMoved - back
    await own.em.update(CatalogMergeEntity, merge.id, { ...undone, agreementsElsewhere })
    await own.em.update(CatalogMergeEntity, { partOfId: merge.id }, undone)
    await reopenRequests(own, JSON.parse(merge.requestIds) as number[])
    return { ...merge, ...undone, agreementsElsewhere }
  })
}
