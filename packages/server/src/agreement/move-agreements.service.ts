import type { MoveAgreementsArgs } from '@entitle/schema/agreement/agreement-list.inputs'
import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { In } from 'typeorm'
import { chooseLicenseGroup } from '../group/license-group.service.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { partsOf, selectAgreements } from './agreement-selection.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'

/**
 * Moves the agreements selected to a license group, or none when one of them is not there (product.md rule 14). Those that
 * are in it already count, since they are where they should be, and nothing of them changes.
 */
export function moveAgreements(ctx: Context, { selection, group }: MoveAgreementsArgs): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.move', async (own) => {
    const selected = await selectAgreements(own, selection)
    const groupId = await chooseLicenseGroup(own, group)
    own.recordNothing() // they may all be there already
    for await (const ids of partsOf(selected)) await moveThose(own, ids, groupId)
    return done(selected.length)
  })
}

/** Moves those of some agreements that are elsewhere, deleted ones too. */
export async function moveThose(
  own: TransactionContext,
  ids: readonly number[],
  groupId: number | null,
): Promise<void> {
  const select = { id: true, name: true, groupId: true } as const
  const selected = await own.em.find(AgreementEntity, { select, where: { id: In(ids) } })
  const elsewhere = selected.filter((agreement) => agreement.groupId !== groupId)
  await own.em
    .createQueryBuilder()
    .update(AgreementEntity)
    .set({ groupId, updatedAt: own.now(), version: () => 'version + 1' })
    .where({ id: In(elsewhere.map(({ id }) => id)) })
    .execute()
  await recordMoves(own, elsewhere, groupId)
}

// On the audit log: from one license group to another, or out of any.
async function recordMoves(
  own: TransactionContext,
  agreements: readonly Pick<StoredAgreement, 'id' | 'name' | 'groupId'>[],
  to: number | null,
): Promise<void> {
  const changes = agreements.map(({ id, name, groupId }) => ({
    id,
    before: { name, groupId },
    after: { name, groupId: to },
  }))
  await own.recordEach('agreement.move', 'agreement', changes)
}
