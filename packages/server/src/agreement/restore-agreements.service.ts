import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { In, MoreThan } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { auditOf } from './audit-of.ts'
import { keptSince } from './recently-deleted.ts'
import { refuseTakenMeanwhile } from './refuse-taken-meanwhile.ts'

/**
 * Takes back that agreements were deleted: of all of those named, with their pairs, or of none (product.md rule 16). One
 * whose group is gone comes back unassigned, since that group took itself out of deleted agreements too.
 */
export function restoreAgreements(ctx: Context, ids: readonly string[]): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.restore', async (own) => {
    await takeAgreementTurn(own)
    const agreements = await theDeleted(own, ids)
    await refuseTakenMeanwhile(own, agreements)
    const restored = In(agreements.map(({ id }) => id))
    // An agreement has no pair that went without it: what is taken off one that stays is gone at once.
    await own.em.update(AgreementPairEntity, { agreementId: restored }, { deletedAt: null })
    await own.em
      .createQueryBuilder()
      .update(AgreementEntity)
      .set({ deletedAt: null, updatedAt: own.now(), version: () => 'version + 1' })
      .where({ id: restored })
      .execute()
    await own.recordEach('agreement.restore', 'agreement', agreements.map(changeOf))
    return done(agreements.length)
  })
}

// In the order in which they were named: it is what a refusal says their place by.
async function theDeleted(own: TransactionContext, ids: readonly string[]): Promise<StoredAgreement[]> {
  const wanted = [...new Set(ids.map(parseId))]
  const since = new Date(keptSince(own.now()))
  const found = await own.em.findBy(AgreementEntity, { id: In(wanted), deletedAt: MoreThan(since) })
  const byId = new Map(found.map((agreement) => [agreement.id, agreement]))
  const missing = ids.find((id) => !byId.has(parseId(id)))
  if (missing !== undefined) throw notFound('deleted agreement', missing)
  return wanted.flatMap((id) => byId.get(id) ?? [])
}

function changeOf(agreement: StoredAgreement) {
  const what = auditOf(agreement)
  return { id: agreement.id, before: { ...what, deletedAt: agreement.deletedAt }, after: { ...what, deletedAt: null } }
}
