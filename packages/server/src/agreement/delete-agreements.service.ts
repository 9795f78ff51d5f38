import { randomUUID } from 'node:crypto'
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
 * moment, so that others may have them, and can come back with them. However many they are, they can come back together.
 */
export function deleteAgreements(ctx: Context, selection: AgreementSelection): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.delete', async (own) => {
    const selected = await selectAgreements(own, selection)
    const deletion = { deletedAt: own.now(), deletionId: randomUUID() }
    for await (const ids of partsOf(selected)) await deleteThose(own, ids, deletion)
    return { ...done(selected.length), deletionId: deletion.deletionId }
  })
}

interface Deletion {
  deletedAt: Date
  deletionId: string
}

async function deleteThose(own: TransactionContext, ids: readonly number[], deletion: Deletion): Promise<void> {
  const { deletedAt } = deletion
  const agreements = await own.em.findBy(AgreementEntity, { id: In(ids) })
  await own.em
    .createQueryBuilder()
    .update(AgreementEntity)
    .set({ ...deletion, updatedAt: deletedAt, version: () => 'version + 1' })
    .where({ id: In(ids) })
    .execute()
  await own.em.update(AgreementPairEntity, { agreementId: In(ids) }, { deletedAt })
  const changes = agreements.map((agreement) => ({ id: agreement.id, before: auditOf(agreement), after: null }))
  await own.recordEach('agreement.delete', 'agreement', changes)
}
