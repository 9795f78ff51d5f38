import type { AgreementSelection } from '@entitle/schema/agreement/agreement-list.inputs'
import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { partsOf, selectAgreements } from './agreement-selection.service.ts'
import { AgreementEntity } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'

/**
 * Deletes the agreements selected, or none when one of them is not there (product.md rule 16). Their pairs go at the same
 * moment, so that others may have them, and can come back with them.
 */
export function deleteAgreements(ctx: Context, selection: AgreementSelection): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.delete', async (own) => {
    const selected = await selectAgreements(own, selection)
    const now = own.now()
    for await (const ids of partsOf(selected)) await deleteThose(own, ids, now)
    return done(selected.length)
  })
}

async function deleteThose(own: TransactionContext, ids: readonly number[], now: Date): Promise<void> {
  const agreements = await own.em.findBy(AgreementEntity, { id: In(ids) })
  await own.em
    .createQueryBuilder()
    .update(AgreementEntity)
    .set({ deletedAt: now, updatedAt: now, version: () => 'version + 1' })
    .where({ id: In(ids) })
    .execute()
  await own.em.update(AgreementPairEntity, { agreementId: In(ids) }, { deletedAt: now })
  const changes = agreements.map((agreement) => ({ id: agreement.id, before: auditOf(agreement), after: null }))
  await own.recordEach('agreement.delete', 'agreement', changes)
}
