import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { holdLicenseGroup, removeLicenseGroup } from '../group/license-group.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { partsOf } from './agreement-selection.service.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { moveThose } from './move-agreements.service.ts'

/**
 * Deletes a license group and moves its agreements to Unassigned Agreements (product.md rule 15). Deleted ones move too,
 * so that they can be restored; only the others count.
 */
export function deleteLicenseGroup(ctx: Context, id: string): Promise<BulkResult> {
  return inTransaction(ctx, 'group.delete', async (own) => {
    await takeAgreementTurn(own)
    const group = await holdLicenseGroup(own, id)
    const select = { id: true, deletedAt: true } as const
    const members = await own.em.find(AgreementEntity, { select, where: { groupId: group.id }, order: { id: 'ASC' } })
    for await (const ids of partsOf(members.map(({ id }) => id))) await moveThose(own, ids, null)
    await removeLicenseGroup(own, group)
    return done(members.filter(({ deletedAt }) => deletedAt === null).length)
  })
}
