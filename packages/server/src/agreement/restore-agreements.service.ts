import type { RestoreAgreementsArgs } from '@entitle/schema/agreement/agreement-list.inputs'
import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { partsOf } from './agreement-selection.service.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { selectDeleted } from './deleted-selection.service.ts'
import { refuseToRestore } from './refuse-to-restore.ts'
import { type Taken, takenMeanwhile } from './taken-meanwhile.ts'

/**
 * Takes back that agreements were deleted: of all of those wanted, with their pairs, or of none (product.md rule 16). One
 * whose group is gone comes back unassigned, since that group took itself out of deleted agreements too.
 */
export function restoreAgreements(ctx: Context, wanted: RestoreAgreementsArgs): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.restore', async (own) => {
    await takeAgreementTurn(own)
    const selected = await selectDeleted(own, wanted)
    const taken: Taken[] = []
    for await (const ids of partsOf(selected)) taken.push(...(await restoreThose(own, ids)))
    if (taken.length > 0) refuseToRestore(taken, wanted, selected) // what was restored of the others is rolled back
    return done(selected.length)
  })
}

/**
 * Restores those of them that can be, and says what is taken of the others. Each part finds what the ones before it have
 * taken, so that of two deleted agreements of one name the second is told of the first.
 */
async function restoreThose(own: TransactionContext, ids: readonly number[]): Promise<Taken[]> {
  const agreements = await inOrder(own, ids)
  const taken = await takenMeanwhile(own, agreements)
  const held = new Set(taken.map(({ agreement }) => agreement.id))
  const free = agreements.filter(({ id }) => !held.has(id))
  const restored = In(free.map(({ id }) => id))
  // An agreement has no pair that went without it: what is taken off one that stays is gone at once.
  await own.em.update(AgreementPairEntity, { agreementId: restored }, { deletedAt: null })
  await own.em
    .createQueryBuilder()
    .update(AgreementEntity)
    .set({ deletedAt: null, deletionId: null, updatedAt: own.now(), version: () => 'version + 1' })
    .where({ id: restored })
    .execute()
  await own.recordEach('agreement.restore', 'agreement', free.map(changeOf))
  return taken
}

// Who comes first has what two of them want.
async function inOrder({ em }: TransactionContext, ids: readonly number[]): Promise<StoredAgreement[]> {
  const found = await em.findBy(AgreementEntity, { id: In(ids) })
  const byId = new Map(found.map((agreement) => [agreement.id, agreement]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function changeOf(agreement: StoredAgreement) {
  const what = auditOf(agreement)
  return { id: agreement.id, before: { ...what, deletedAt: agreement.deletedAt }, after: { ...what, deletedAt: null } }
}
