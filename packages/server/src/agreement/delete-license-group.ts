import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { holdLicenseGroup, removeLicenseGroup } from '../group/license-group.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { recordMoves } from './move-agreements.service.ts'

/**
 * Deletes a license group and moves its agreements to Unassigned Agreements (product.md rule 15). Deleted ones move too,
 * so that they can be restored; only the others count.
 */
export function deleteLicenseGroup(ctx: Context, id: string): Promise<BulkResult> {
  return inTransaction(ctx, 'group.delete', async (own) => {
    await takeAgreementTurn(own)
    const group = await holdLicenseGroup(own, id)
    const members = await own.em.find(AgreementEntity, {
      select: { id: true, name: true, groupId: true, deletedAt: true },
      where: { groupId: group.id },
    })
    await own.em
      .createQueryBuilder()
      .update(AgreementEntity)
      .set({ groupId: null, updatedAt: own.now(), version: () => 'version + 1' })
      .where('group_id = :groupId', { groupId: group.id })
      .execute()
    await recordMoves(own, members, null)
    await removeLicenseGroup(own, group)
    return done(members.filter(({ deletedAt }) => deletedAt === null).length)
  })
}
