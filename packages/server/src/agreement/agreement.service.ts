import type { AgreementSelection } from '@entitle/schema/agreement/agreement-list.inputs'
import { type BulkResult, done } from '@entitle/schema/shared/bulk-result'
import { In, IsNull } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { AgreementPairEntity } from './agreement-pair.entity.ts'
import { takeAgreementTurn } from './agreement-turn.service.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { findAgreement } from './agreement.query.ts'
import { auditOf } from './audit-of.ts'

/** One agreement that must be there, as the API shows it. */
export async function theAgreement(ctx: Context, id: number): Promise<StoredAgreement> {
  const agreement = await findAgreement(ctx, id)
  if (!agreement) throw notFound('agreement', id)
  return agreement
}

/** One agreement that must be there, with all that is stored of it and nothing that it is joined to. */
export async function theStoredAgreement({ em }: Context, id: number): Promise<StoredAgreement> {
  const agreement = await em.findOneBy(AgreementEntity, { id, deletedAt: IsNull() })
  if (!agreement) throw notFound('agreement', id)
  return agreement
}

/** Whether there is an agreement at all, be it a deleted one. */
export function hasAgreements({ em }: Context): Promise<boolean> {
  return em.existsBy(AgreementEntity, {})
}

/**
 * Deletes the agreements selected, or none when one of them is not there (product.md rule 16). Their pairs go at the same
 * moment, so that others may have them, and can come back with them.
 */
export function deleteAgreements(ctx: Context, { ids }: AgreementSelection): Promise<BulkResult> {
  return inTransaction(ctx, 'agreement.delete', async (own) => {
    await takeAgreementTurn(own)
    const agreements = await theAgreements(own, ids ?? [])
    const gone = agreements.map(({ id }) => id)
    const now = own.now()
    await own.em
      .createQueryBuilder()
      .update(AgreementEntity)
      .set({ deletedAt: now, updatedAt: now, version: () => 'version + 1' })
      .where({ id: In(gone) })
      .execute()
    await own.em.update(AgreementPairEntity, { agreementId: In(gone) }, { deletedAt: now })
    const changes = agreements.map((agreement) => ({ id: agreement.id, before: auditOf(agreement), after: null }))
    await own.recordEach('agreement.delete', 'agreement', changes)
    return done(agreements.length)
  })
}

async function theAgreements({ em }: Context, ids: readonly string[]): Promise<StoredAgreement[]> {
  const wanted = [...new Set(ids.map(parseId))]
  const found = await em.findBy(AgreementEntity, { id: In(wanted), deletedAt: IsNull() })
  const known = new Set(found.map(({ id }) => id))
  const missing = ids.find((id) => !known.has(parseId(id)))
  if (missing !== undefined) throw notFound('agreement', missing)
  return found
}
